package org.tessera.map.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two typed numbers or angles.
 *
 * @param first  degrees, or whatever the system counts in
 * @param second the other one
 * @param one    which axis the first is said to be on
 * @param other  which axis the second is said to be on
 * @param bare   whether both are plain numbers
 */
record AnglePair(double first, double second, Axis one, Axis other, boolean bare) {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<number>[+-]?(?:\\d+\\.?\\d*|\\.\\d+))|(?<axis>LATITUDE|LAT|LONGITUDE|LON|LNG|[NSEW])|(?<mark>[°'\"])"
                    + "|(?<cut>[,;/|])|(?<filler>[:=()]))");

    /** What a letter or word says about a number. */
    enum Axis {
        LATITUDE,
        LONGITUDE,
        UNSAID
    }

    private record Token(Kind kind, String text) {
        enum Kind {
            NUMBER,
            AXIS,
            MARK,
            CUT
        }
    }

    private record Angle(double value, Axis axis, boolean bare) {
    }

    boolean mayBeLatitudeFirst() {
        return one != Axis.LONGITUDE && other != Axis.LATITUDE && Math.abs(first) <= 90 && Math.abs(second) <= 180;
    }

    boolean mayBeLongitudeFirst() {
        return one != Axis.LATITUDE && other != Axis.LONGITUDE && Math.abs(first) <= 180 && Math.abs(second) <= 90;
    }

    /** Reads normalised text; empty when it is not two angles. */
    static Optional<AnglePair> read(String text) {
        List<Token> tokens = tokens(text);
        List<List<Token>> groups = tokens.isEmpty() ? List.of() : groups(tokens);
        if (groups.size() != 2) {
            return Optional.empty();
        }
        Optional<Angle> first = angle(groups.getFirst());
        Optional<Angle> second = angle(groups.getLast());
        return first.isEmpty() || second.isEmpty() ? Optional.empty()
                : Optional.of(new AnglePair(first.get().value, second.get().value, first.get().axis, second.get().axis,
                        first.get().bare && second.get().bare));
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                return text.substring(at).isBlank() ? tokens : List.of();
            }
            at = matcher.end();
            if (matcher.group("number") != null) {
                tokens.add(new Token(Token.Kind.NUMBER, matcher.group("number")));
            } else if (matcher.group("axis") != null) {
                tokens.add(new Token(Token.Kind.AXIS, matcher.group("axis")));
            } else if (matcher.group("mark") != null) {
                tokens.add(new Token(Token.Kind.MARK, matcher.group("mark")));
            } else if (matcher.group("cut") != null) {
                tokens.add(new Token(Token.Kind.CUT, matcher.group("cut")));
            }
        }
        return tokens;
    }

    /** Cut at a comma, else at the letters, else where the second degree sign belongs, else in the middle of the numbers. */
    private static List<List<Token>> groups(List<Token> tokens) {
        int cut = index(tokens, Token.Kind.CUT, "", 1);
        if (cut >= 0) {
            return List.of(tokens.subList(0, cut), tokens.subList(cut + 1, tokens.size()));
        }
        boolean axisLeads = tokens.getFirst().kind == Token.Kind.AXIS;
        int axis = index(tokens, Token.Kind.AXIS, "", axisLeads ? 2 : 1);
        if (axis > 0) {
            int split = axisLeads ? axis : axis + 1;
            return List.of(tokens.subList(0, split), tokens.subList(split, tokens.size()));
        }
        int degree = index(tokens, Token.Kind.MARK, "°", 2);
        if (degree > 0) {
            return List.of(tokens.subList(0, degree - 1), tokens.subList(degree - 1, tokens.size()));
        }
        boolean onlyNumbers = tokens.stream().allMatch(token -> token.kind == Token.Kind.NUMBER);
        return onlyNumbers && tokens.size() % 2 == 0
                ? List.of(tokens.subList(0, tokens.size() / 2), tokens.subList(tokens.size() / 2, tokens.size())) : List.of();
    }

    private static int index(List<Token> tokens, Token.Kind kind, String text, int occurrence) {
        int seen = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean match = tokens.get(i).kind == kind && (text.isEmpty() || tokens.get(i).text.equals(text));
            if (match && ++seen == occurrence) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Angle> angle(List<Token> tokens) {
        List<String> numbers = tokens.stream().filter(token -> token.kind == Token.Kind.NUMBER).map(Token::text).toList();
        List<String> axes = tokens.stream().filter(token -> token.kind == Token.Kind.AXIS).map(Token::text).toList();
        String marks = String.join("", tokens.stream().filter(token -> token.kind == Token.Kind.MARK).map(Token::text).toList());
        if (numbers.isEmpty() || numbers.size() > 3 || !"°'\"".startsWith(marks) || marks.length() > numbers.size()
                || axes.size() > 2 || tokens.stream().anyMatch(token -> token.kind == Token.Kind.CUT)) {
            return Optional.empty();
        }
        String letter = axes.stream().filter(axis -> axis.length() == 1).findFirst().orElse("");
        boolean signed = numbers.getFirst().startsWith("-") || numbers.getFirst().startsWith("+");
        if (!letter.isEmpty() && signed) {
            return Optional.empty();
        }
        double value = 0;
        double unit = 1;
        for (int i = 0; i < numbers.size(); i++) {
            String number = numbers.get(i);
            boolean fractionTooEarly = i < numbers.size() - 1 && number.contains(".");
            boolean outOfRange = i > 0 && (number.startsWith("-") || number.startsWith("+") || Double.parseDouble(number) >= 60);
            if (fractionTooEarly || outOfRange) {
                return Optional.empty();
            }
            value += Math.abs(Double.parseDouble(number)) * unit;
            unit /= 60;
        }
        boolean negative = numbers.getFirst().startsWith("-") || letter.equals("S") || letter.equals("W");
        return Optional.of(new Angle(negative ? -value : value, axis(axes), numbers.size() == 1 && marks.isEmpty() && axes.isEmpty()));
    }

    private static Axis axis(List<String> axes) {
        if (axes.isEmpty()) {
            return Axis.UNSAID;
        }
        String said = axes.getFirst();
        return said.startsWith("LA") || said.equals("N") || said.equals("S") ? Axis.LATITUDE : Axis.LONGITUDE;
    }
}
