package org.tessera.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A {@code --range}.
 *
 * @param least weight of a district
 * @param most  weight of a district
 */
record WeightRange(double least, double most) {

    /** Reads {@code 300..500}. */
    static final class Converter implements ITypeConverter<WeightRange> {

        @Override
        public WeightRange convert(String text) {
            String[] ends = text.split("\\.\\.", -1);
            try {
                if (ends.length == 2) {
                    double least = Double.parseDouble(ends[0].strip());
                    double most = Double.parseDouble(ends[1].strip());
                    if (least >= 0 && most > 0 && least <= most && Double.isFinite(most)) {
                        return new WeightRange(least, most);
                    }
                }
            } catch (NumberFormatException notNumbers) {
                throw new TypeConversionException("'" + text + "' is no range; expected MIN..MAX, for example 300..500");
            }
            throw new TypeConversionException("'" + text + "' is no range; expected MIN..MAX, for example 300..500");
        }
    }
}
