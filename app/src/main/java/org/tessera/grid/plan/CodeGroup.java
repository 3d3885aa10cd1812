package org.tessera.grid.plan;

/**
 * One part of a grid code.
 *
 * @param field   what messages call it
 * @param length  characters
 * @param letters whether capital letters may stand in it too
 * @param least   smallest number allowed, when it is digits
 * @param most    largest number allowed, when it is digits
 */
public record CodeGroup(String field, int length, boolean letters, long least, long most) {

    private static final int LONGEST = 18;

    public CodeGroup {
        if (length < 1 || length > LONGEST) {
            throw new IllegalArgumentException("a part of a code has 1 to " + LONGEST + " characters, not " + length);
        }
    }

    /** Null when the part is right, else what is wrong with it. */
    String fault(String part) {
        if (!part.matches(letters ? "[0-9A-Z]+" : "[0-9]+")) {
            return letters ? "expected " + length + " digits or capital letters" : "expected " + length + " digits";
        }
        if (!letters) {
            long number = Long.parseLong(part);
            if (number < least || number > most) {
                return "expected " + written(least) + " to " + written(most);
            }
        } else if (part.chars().allMatch(c -> c == '0')) {
            return "expected anything but zeros";
        }
        return null;
    }

    /** The number in as many digits as the part has. */
    String written(long number) {
        return ("%0" + length + "d").formatted(number);
    }
}
