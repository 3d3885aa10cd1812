package org.tessera.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.crs.UnknownCrs;

/** Reads a {@code --crs} option. */
final class CrsName implements ITypeConverter<NamedCrs> {

    @Override
    public NamedCrs convert(String name) {
        try {
            return CrsCatalog.decode(name);
        } catch (UnknownCrs e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
