package org.tessera.cli;

import java.util.Arrays;
import java.util.stream.Collectors;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import org.tessera.console.map.MapLayerKind;

/** Reads the name of a layer as the console's command bar knows it. */
final class LayerName implements ITypeConverter<MapLayerKind> {

    @Override
    public MapLayerKind convert(String name) {
        return Arrays.stream(MapLayerKind.values()).filter(kind -> kind.id().equalsIgnoreCase(name.strip())).findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + name + "' is no layer; expected "
                        + Arrays.stream(MapLayerKind.values()).map(MapLayerKind::id).collect(Collectors.joining(", "))));
    }
}
