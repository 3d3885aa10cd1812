package org.tessera.exchange.open311.pull;

import java.util.List;

import org.tessera.exchange.Problem;

/**
 * What a pull brought.
 *
 * @param read      requests that the other server gave
 * @param accepted  new here
 * @param unchanged here already
 * @param closed    closed there, so not brought in
 * @param refused   not taken
 * @param problems  why, one for each refused
 */
public record PullTally(int read, int accepted, int unchanged, int closed, int refused, List<Problem> problems) {

    public PullTally {
        problems = List.copyOf(problems);
    }
}
