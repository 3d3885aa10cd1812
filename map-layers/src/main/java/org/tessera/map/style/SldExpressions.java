package org.tessera.map.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.FunctionFinder;

/** Reads the expressions of OGC Filter 1.0 and 1.1 and the functions of SE 1.1. */
final class SldExpressions {

    /** Names that QGIS writes, as GeoTools calls them. */
    private static final Map<String, String> OTHER_NAMES = Map.of("upper", "strToUpperCase", "lower", "strToLowerCase", "concat",
            "Concatenate", "length", "strLength", "trim", "strTrim", "substr", "strSubstringStart", "to_int", "parseInt",
            "to_real", "parseDouble", "to_string", "Concatenate");

    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final FunctionFinder functions = new FunctionFinder(null);
    private final SldProblems problems;

    SldExpressions(SldProblems problems) {
        this.problems = problems;
    }

    /** The content of an element: a text, an expression, or several joined; null for an empty one. */
    Expression content(SldElement element) {
        List<Expression> pieces = new ArrayList<>();
        boolean joined = element.children().size() > 1 || !element.text().isEmpty() && !element.children().isEmpty();
        for (Object piece : element.content()) {
            if (piece instanceof SldElement child) {
                pieces.add(expression(child));
            } else if (!piece.toString().isBlank()) {
                // Line breaks and indentation between expressions are not part of the text, single blanks are.
                pieces.add(filters.literal(joined ? piece.toString().replaceAll("\\s*\\n\\s*", "") : piece.toString().strip()));
            } else if (joined && !piece.toString().contains("\n")) {
                pieces.add(filters.literal(piece.toString()));
            }
        }
        if (pieces.contains(null)) {
            return null;
        }
        return switch (pieces.size()) {
            case 0 -> null;
            case 1 -> pieces.getFirst();
            default -> filters.function("Concatenate", pieces.toArray(Expression[]::new));
        };
    }

    /** A text that is to be a number when it is constant. */
    Expression number(SldElement element) {
        return checked(element, "-?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?", "is no number");
    }

    /** A text that is to be a colour when it is constant. */
    Expression colour(SldElement element) {
        return checked(element, "#[0-9A-Fa-f]{6}", "is no colour #rrggbb");
    }

    private Expression checked(SldElement element, String pattern, String complaint) {
        Expression value = content(element);
        if (value instanceof org.geotools.api.filter.expression.Literal literal
                && !String.valueOf(literal.getValue()).strip().matches(pattern)) {
            problems.error(element, complaint + ": " + literal.getValue());
            return null;
        }
        return value;
    }

    /** One expression element; null when it is not supported, which is told. */
    Expression expression(SldElement element) {
        List<SldElement> parts = element.children();
        return switch (element.name()) {
            case "PropertyName", "ValueReference" -> filters.property(element.text().replaceFirst("^.*[:/]", ""));
            case "Literal" -> filters.literal(literal(element));
            case "Add", "Sub", "Mul", "Div" -> arithmetic(element);
            case "Function" -> function(element, element.attribute("name", ""), arguments(parts));
            case "Categorize" -> categorize(element);
            case "Recode" -> recode(element);
            case "Interpolate" -> interpolate(element);
            case "Concatenate" -> function(element, "Concatenate", values(parts));
            case "ChangeCase" -> function(element, element.attribute("direction", "toUpper").equals("toLower") ? "strToLowerCase"
                    : "strToUpperCase", values(parts));
            case "Trim" -> function(element, "strTrim", values(parts));
            case "StringLength" -> function(element, "strLength", values(parts));
            default -> {
                problems.unsupported(element);
                yield null;
            }
        };
    }

    private static Object literal(SldElement element) {
        String text = element.text();
        // Comparisons convert, but a number as a number spares that for every feature.
        return text.matches("-?(0|[1-9][0-9]{0,8})") ? (Object) Integer.valueOf(text) : text;
    }

    private Expression arithmetic(SldElement element) {
        List<Expression> sides = arguments(element.children());
        if (sides == null || sides.size() != 2) {
            problems.error(element, "takes two values");
            return null;
        }
        return switch (element.name()) {
            case "Add" -> filters.add(sides.get(0), sides.get(1));
            case "Sub" -> filters.subtract(sides.get(0), sides.get(1));
            case "Mul" -> filters.multiply(sides.get(0), sides.get(1));
            default -> filters.divide(sides.get(0), sides.get(1));
        };
    }

    /** Null when one of them is not supported. */
    List<Expression> arguments(List<SldElement> elements) {
        List<Expression> all = new ArrayList<>();
        for (SldElement element : elements) {
            all.add(expression(element));
        }
        return all.contains(null) ? null : all;
    }

    /** The contents of wrapping elements such as StringValue. */
    private List<Expression> values(List<SldElement> elements) {
        List<Expression> all = new ArrayList<>();
        for (SldElement element : elements) {
            Expression value = content(element);
            all.add(value == null ? filters.literal("") : value);
        }
        return all;
    }

    private Expression function(SldElement element, String written, List<Expression> arguments) {
        if (arguments == null) {
            return null;
        }
        String name = OTHER_NAMES.getOrDefault(written, written);
        FunctionName known = functions.findFunctionDescription(name);
        if (known == null) {
            problems.error(element, "asks for the function " + written + ", which is not supported");
            return null;
        }
        if (known.getArgumentCount() >= 0 && known.getArgumentCount() != arguments.size()) {
            problems.error(element, "gives the function " + written + " " + arguments.size() + " values, it takes "
                    + known.getArgumentCount());
            return null;
        }
        return filters.function(name, arguments.toArray(Expression[]::new));
    }

    private Expression categorize(SldElement element) {
        List<Expression> arguments = new ArrayList<>();
        for (SldElement part : element.children()) {
            arguments.add(content(part));
        }
        boolean preceding = !element.attribute("thresholdBelongsTo", element.attribute("thresholdsBelongTo", "succeeding"))
                .equals("succeeding");
        arguments.add(filters.literal(preceding ? "preceding" : "succeeding"));
        return several(element, "Categorize", arguments);
    }

    private Expression recode(SldElement element) {
        List<Expression> arguments = new ArrayList<>();
        for (SldElement part : element.children()) {
            if (part.name().equals("MapItem")) {
                arguments.add(part.child("Data").map(this::content).orElse(null));
                arguments.add(part.child("Value").map(this::content).orElse(null));
            } else {
                arguments.add(content(part));
            }
        }
        return several(element, "Recode", arguments);
    }

    private Expression interpolate(SldElement element) {
        List<Expression> arguments = new ArrayList<>();
        for (SldElement part : element.children()) {
            if (part.name().equals("InterpolationPoint")) {
                arguments.add(part.child("Data").map(this::content).orElse(null));
                arguments.add(part.child("Value").map(this::content).orElse(null));
            } else {
                arguments.add(content(part));
            }
        }
        arguments.add(filters.literal(element.attribute("method", "numeric")));
        arguments.add(filters.literal(element.attribute("mode", "linear")));
        return several(element, "Interpolate", arguments);
    }

    private Expression several(SldElement element, String name, List<Expression> arguments) {
        if (arguments.contains(null)) {
            problems.error(element, "lacks a value");
            return null;
        }
        return filters.function(name, arguments.toArray(Expression[]::new));
    }
}
