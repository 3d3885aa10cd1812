package org.tessera.map.style;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.NilExpression;
import org.geotools.filter.visitor.IsStaticExpressionVisitor;

/** Evaluates the expressions of a symbolizer for one feature, and remembers whether any of them asked it. */
final class Values {

    private final Object feature;
    private boolean varies;

    /** For a feature; null where only constants are expected. */
    Values(Object feature) {
        this.feature = feature;
    }

    /** Whether an expression was not constant. */
    boolean varies() {
        return varies;
    }

    /** A number, or the fallback when there is none or it is not finite. */
    double number(Expression expression, double fallback) {
        Double value = evaluate(expression, Double.class);
        return value == null || !Double.isFinite(value) ? fallback : value;
    }

    /** A length of at least 0. */
    double length(Expression expression, double fallback) {
        return Math.max(0, number(expression, fallback));
    }

    /** A text, or the fallback when there is none. */
    String text(Expression expression, String fallback) {
        String value = evaluate(expression, String.class);
        return value == null || value.isBlank() ? fallback : value.strip();
    }

    /** A colour with an opacity, 0xAARRGGBB. */
    int colour(Expression colour, Expression opacity, String fallback) {
        return Rgba.parse(text(colour, fallback), number(opacity, 1));
    }

    private <T> T evaluate(Expression expression, Class<T> type) {
        if (expression == null || expression instanceof NilExpression) {
            return null;
        }
        if (!(expression instanceof Literal) && !Boolean.TRUE.equals(expression.accept(IsStaticExpressionVisitor.VISITOR, null))) {
            varies = true;
        }
        return expression.evaluate(feature, type);
    }
}
