package org.tessera.cases.whistle;

/**
 * What the whistler gives one department on one face.
 *
 * @param department who is scored
 * @param face       of what, for example {@code efficiency}
 * @param points     {@value #LEAST} to {@value #MOST}
 */
public record Score(String department, String face, int points) {

    public static final int LEAST = 1;
    public static final int MOST = 5;
}
