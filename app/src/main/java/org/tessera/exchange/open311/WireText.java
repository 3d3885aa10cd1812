package org.tessera.exchange.open311;

/** Text that both forms can carry. */
final class WireText {

    private WireText() {
    }

    /** The text with what XML cannot say, control characters and halves of surrogate pairs, as the replacement character. */
    static String sendable(String text) {
        if (text.codePoints().allMatch(WireText::isSendable)) {
            return text;
        }
        return text.codePoints().map(each -> isSendable(each) ? each : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isSendable(int character) {
        return character == '\t' || character == '\n' || character == '\r' || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD || character >= 0x10000;
    }
}
