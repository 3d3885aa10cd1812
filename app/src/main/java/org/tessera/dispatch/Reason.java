package org.tessera.dispatch;

import java.util.List;

/**
 * Why a unit is proposed or passed over, as a bundle key {@code reason.<code>} with arguments, so that both languages say it.
 *
 * @param code      for example {@code nearest}, {@code home-area}, {@code skill}, {@code busy}, {@code stale-fix}
 * @param arguments values for the placeholders, already rounded
 */
public record Reason(String code, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String code, Object... arguments) {
        return new Reason(code, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
