package org.tessera.exchange.read;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.google.flatbuffers.FlatBufferBuilder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;

import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.write.LayerWriter;

/** Makes files that are broken in one way each, out of small valid ones. */
public final class HostileFiles {

    private static final String SQUARE = "POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))";

    private final Path folder;
    private final Map<String, Path> files = new LinkedHashMap<>();

    private HostileFiles(Path folder) {
        this.folder = folder;
    }

    /** All broken files by what is wrong with them. */
    public static Map<String, Path> in(Path folder) throws IOException {
        HostileFiles made = new HostileFiles(folder);
        made.json();
        made.csv();
        made.shapefiles();
        made.archives();
        made.databases();
        made.flatGeobufs();
        return made.files;
    }

    private void add(String name, byte[] content) throws IOException {
        files.put(name, Files.write(folder.resolve(name), content));
    }

    private void add(String name, String content) throws IOException {
        add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static String geoJson() {
        return collection(feature("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}"));
    }

    private static String collection(String features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }

    private static String feature(String geometry) {
        return "{\"type\":\"Feature\",\"id\":\"1\",\"properties\":{\"id\":\"a\",\"name\":\"A\",\"opened\":\"2020-01-01T00:00:00Z\"},"
                + "\"geometry\":" + geometry + "}";
    }

    private void polygon(String name, String rings) throws IOException {
        add(name, collection(feature("{\"type\":\"Polygon\",\"coordinates\":" + rings + "}")));
    }

    private void json() throws IOException {
        add("trailing.geojson", geoJson() + "garbage");
        add("second-object.geojson", geoJson() + geoJson());
        for (int percent : new int[] {1, 30, 60, 99}) {
            add("truncated-" + percent + ".geojson", geoJson().substring(0, geoJson().length() * percent / 100));
        }
        polygon("unclosed-ring.geojson", "[[[0,0],[1,0],[1,1],[0,1]]]");
        polygon("two-point-ring.geojson", "[[[0,0],[0,0]]]");
        polygon("no-ring.geojson", "[]");
        polygon("wrong-nesting.geojson", "[[0,0],[1,0],[1,1],[0,0]]");
        polygon("text-coordinates.geojson", "[[[\"a\",\"b\"],[1,0],[1,1],[\"a\",\"b\"]]]");
        polygon("nan.geojson", "[[[NaN,0],[1,0],[1,1],[NaN,0]]]");
        polygon("infinity.geojson", "[[[Infinity,0],[1,0],[1,1],[Infinity,0]]]");
        polygon("huge.geojson", "[[[1e308,0],[1,0],[1,1],[1e308,0]]]");
        polygon("beyond-double.geojson", "[[[1e999,0],[1,0],[1,1],[1e999,0]]]");
        polygon("long-number.geojson", "[[[" + "9".repeat(5000) + ",0],[1,0],[1,1],[0,0]]]");
        add("nonsense-type.geojson", collection(feature("{\"type\":\"Blob\",\"coordinates\":[0,0]}")));
        add("geometry-is-text.geojson", collection(feature("\"somewhere\"")));
        add("features-object.geojson", "{\"type\":\"FeatureCollection\",\"features\":{}}");
        add("features-of-numbers.geojson", collection("1,2,null"));
        add("array.geojson", "[1,2,3]");
        add("no-features.geojson", "{\"a\":1}");
        add("unknown-crs.geojson", "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:\\n999999\"}},"
                + geoJson().substring(1));
        add("crs-number.geojson", "{\"crs\":7," + geoJson().substring(1));
        add("utf-16.geojson", geoJson().getBytes(StandardCharsets.UTF_16LE));
        Path deep = folder.resolve("deep.geojson");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(deep))) {
            out.write("{\"type\":\"Polygon\",\"coordinates\":".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 5_000_000; i++) {
                out.write('[');
            }
        }
        files.put("deep.geojson", deep);
    }

    private void csv() throws IOException {
        String header = "id,name,opened,wkt\n";
        add("ragged.csv", header + "a,A\nb,B,2020-01-01T00:00:00Z,,extra,more\n");
        add("duplicate-header.csv", "id,name,id,wkt\na,A,b,\n");
        byte[] junk = new byte[4096];
        new java.util.Random(7).nextBytes(junk);
        add("junk.csv", junk);
        add("zeros.csv", new byte[4096]);
        add("unclosed-quote.csv", header + "a,\"A,,\n" + "b,B,,\n".repeat(1000));
        add("long-field.csv", header + "a," + "x".repeat(3_000_000) + ",2020-01-01T00:00:00Z,\n");
        add("latin-1.csv", (header + "a,Zürich,,\n").getBytes(StandardCharsets.ISO_8859_1));
        add("header-only-strange.csv", "colour,taste\n");
        add("empty.csv", "");
        add("empty-lines.csv", "\n\n\n\n");
        add("wkt-rubbish.csv", header + "a,A,2020-01-01T00:00:00Z,POLYGON ((0 0 oops\n");
        add("wkt-unclosed.csv", header + "a,A,2020-01-01T00:00:00Z,\"POLYGON ((0 0, 1 0, 1 1, 0 1))\"\n");
        add("wkt-deep.csv", header + "a,A,2020-01-01T00:00:00Z,\"" + "GEOMETRYCOLLECTION(".repeat(20_000) + "\"\n");
        add("wkt-nan.csv", header + "a,A,2020-01-01T00:00:00Z,\"POLYGON ((NaN NaN, 1 0, 1 1, NaN NaN))\"\n");
        add("lon-lat-nan.csv", "id,opened,lon,lat\na,2020-01-01T00:00:00Z,NaN,1e400\nb,never,x,y\n");
        add("empty.geojson", "");
        add("unknown.xyz", "what");
        Files.createDirectory(folder.resolve("directory.csv"));
        files.put("directory.csv", folder.resolve("directory.csv"));
        files.put("missing.csv", folder.resolve("missing.csv"));
    }

    /** A valid shapefile of one square with one attribute. */
    static Map<String, byte[]> shapefile() {
        ByteBuffer shp = ByteBuffer.allocate(100 + 8 + 4 + 32 + 8 + 4 + 80);
        shp.putInt(0, 9994).putInt(24, shp.capacity() / 2).order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5);
        shp.position(100).order(ByteOrder.BIG_ENDIAN).putInt(1).putInt((shp.capacity() - 108) / 2).order(ByteOrder.LITTLE_ENDIAN);
        shp.putInt(5).putDouble(0).putDouble(0).putDouble(1).putDouble(1).putInt(1).putInt(5).putInt(0);
        for (double value : new double[] {0, 0, 0, 1, 1, 1, 1, 0, 0, 0}) {
            shp.putDouble(value);
        }
        ByteBuffer dbf = ByteBuffer.allocate(32 + 32 + 1 + 11 + 1).order(ByteOrder.LITTLE_ENDIAN);
        dbf.put(0, (byte) 3).putInt(4, 1).putShort(8, (short) 65).putShort(10, (short) 11);
        dbf.put(32, "ID".getBytes(StandardCharsets.US_ASCII)).put(43, (byte) 'C').put(48, (byte) 10).put(64, (byte) 13);
        dbf.put(65, " a         ".getBytes(StandardCharsets.US_ASCII)).put(76, (byte) 26);
        return new LinkedHashMap<>(Map.of("shp", shp.array(), "dbf", dbf.array(), "prj",
                "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],"
                        .concat("UNIT[\"degree\",0.0174532925199433],AUTHORITY[\"EPSG\",\"4326\"]]").getBytes(StandardCharsets.UTF_8)));
    }

    private void shapefile(String stem, Map<String, byte[]> parts) throws IOException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            Files.write(folder.resolve(stem + "." + part.getKey()), part.getValue());
        }
        files.put(stem + ".shp", folder.resolve(stem + ".shp"));
    }

    private static Map<String, byte[]> changed(String part, int at, int... bytes) {
        Map<String, byte[]> parts = shapefile();
        for (int i = 0; i < bytes.length; i++) {
            parts.get(part)[at + i] = (byte) bytes[i];
        }
        return parts;
    }

    private static Map<String, byte[]> cut(String part, int length) {
        Map<String, byte[]> parts = shapefile();
        parts.put(part, Arrays.copyOf(parts.get(part), length));
        return parts;
    }

    private void shapefiles() throws IOException {
        for (int length : new int[] {0, 3, 50, 99, 100, 105, 110, 150, 235}) {
            shapefile("shp-cut-" + length, cut("shp", length));
        }
        for (int length : new int[] {0, 10, 33, 64, 70}) {
            shapefile("dbf-cut-" + length, cut("dbf", length));
        }
        shapefile("wrong-code", changed("shp", 0, 1, 2, 3, 4));
        shapefile("file-length-lies", changed("shp", 24, 0x7F, 0xFF, 0xFF, 0xFF));
        shapefile("record-length-lies", changed("shp", 104, 0x7F, 0xFF, 0xFF, 0xFF));
        shapefile("record-length-negative", changed("shp", 104, 0xFF, 0xFF, 0xFF, 0xFF));
        shapefile("record-length-small", changed("shp", 104, 0, 0, 0, 3));
        shapefile("part-count-lies", changed("shp", 144, 0xFF, 0xFF, 0xFF, 0x7F));
        shapefile("part-count-negative", changed("shp", 144, 0xFF, 0xFF, 0xFF, 0xFF));
        shapefile("point-count-lies", changed("shp", 148, 0xFF, 0xFF, 0xFF, 0x0F));
        shapefile("no-parts", changed("shp", 144, 0, 0, 0, 0));
        shapefile("shape-type-nonsense", changed("shp", 108, 99));
        shapefile("dbf-count-lies", changed("dbf", 4, 0xFF, 0xFF, 0xFF, 0x7F));
        shapefile("dbf-record-length-lies", changed("dbf", 10, 0xFF, 0xFF));
        shapefile("dbf-header-length-lies", changed("dbf", 8, 0xFF, 0xFF));
        shapefile("dbf-field-length-lies", changed("dbf", 48, 0xFF));
        Map<String, byte[]> alone = shapefile();
        alone.remove("dbf");
        shapefile("no-dbf", alone);
        Map<String, byte[]> lost = shapefile();
        lost.put("prj", "GEOGCS[\"half\n a".getBytes(StandardCharsets.UTF_8));
        shapefile("prj-garbage", lost);
    }

    private static byte[] zipped(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                byte[] part = shapefile().get(name.substring(name.lastIndexOf('.') + 1));
                if (name.startsWith("bomb")) {
                    for (int i = 0; i < 64; i++) {
                        zip.write(new byte[1 << 18]);
                    }
                } else {
                    zip.write(part == null ? "text".getBytes(StandardCharsets.UTF_8) : part);
                }
            }
        }
        return bytes.toByteArray();
    }

    static byte[] gzipped(byte[] content, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                gzip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    static byte[] zipBomb() throws IOException {
        return zipped("bomb.shp", "bomb.dbf");
    }

    private void archives() throws IOException {
        byte[] packed = gzipped(geoJson().getBytes(StandardCharsets.UTF_8), 1);
        add("cut.geojson.gz", Arrays.copyOf(packed, packed.length - 12));
        add("header-only.csv.gz", Arrays.copyOf(packed, 6));
        add("no-gzip.csv.gz", "id,name\n");
        add("bomb.csv.gz", gzipped(new byte[1 << 20], 64));
        add("bomb.zip", zipBomb());
        add("without-shp.zip", zipped("readme.txt", "a.dbf"));
        add("two-shapefiles.zip", zipped("a.shp", "a.dbf", "b.shp", "b.dbf"));
        byte[] whole = zipped("a.shp", "a.dbf");
        add("cut.zip", Arrays.copyOf(whole, whole.length / 3));
        add("text.zip", "not a zip");
    }

    static byte[] geoPackage(Path folder) throws IOException {
        Path file = folder.resolve("valid.gpkg");
        try {
            Geometry square = new WKTReader().read(SQUARE);
            LayerWriter.write(file, "t", java.util.List.of("id", "name"),
                    java.util.List.of(new SourceRecord(1, "a", square, Map.of("id", "a", "name", "A"))).iterator());
        } catch (ParseException e) {
            throw new IOException(e);
        }
        return Files.readAllBytes(file);
    }

    private void database(String name, String... statements) throws IOException {
        add(name, geoPackage(folder));
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name));
                Statement statement = database.createStatement()) {
            for (String each : statements) {
                statement.executeUpdate(each);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void databases() throws IOException {
        add("text.gpkg", "not a database");
        byte[] whole = geoPackage(folder);
        add("cut.gpkg", Arrays.copyOf(whole, whole.length / 3));
        add("header.gpkg", Arrays.copyOf(whole, 100));
        database("no-tables.gpkg", "DROP TABLE gpkg_geometry_columns");
        database("no-rows.gpkg", "DELETE FROM gpkg_geometry_columns");
        database("lost-table.gpkg", "UPDATE gpkg_geometry_columns SET table_name = 'gone'");
        database("two-tables.gpkg", "CREATE TABLE u (fid INTEGER PRIMARY KEY, geom BLOB)",
                "INSERT INTO gpkg_geometry_columns VALUES ('u', 'geom', 'GEOMETRY', 4326, 0, 0)");
        database("odd-blobs.gpkg", "UPDATE t SET geom = x'00'", "INSERT INTO t (geom) VALUES (x'47500001E6100000')",
                "INSERT INTO t (geom) VALUES ('text instead')",
                "INSERT INTO t (geom) VALUES (x'47500001E6100000010300000001000000FFFFFF7F')",
                "INSERT INTO t (geom) VALUES (x'47500001E6100000" + "010700000001000000".repeat(50_000) + "')");
        database("odd-crs.gpkg", "UPDATE gpkg_spatial_ref_sys SET organization = 'nobody', definition = 'x' WHERE srs_id = 4326");
    }

    static byte[] flatGeobuf() throws IOException {
        try {
            HeaderMeta header = new HeaderMeta();
            header.name = "t";
            header.geometryType = (byte) GeometryType.Polygon;
            header.srid = 4326;
            header.featuresCount = 2;
            ColumnMeta column = new ColumnMeta();
            column.name = "id";
            column.type = (byte) ColumnType.String;
            header.columns = java.util.List.of(column);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(new byte[] {0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 0});
            HeaderMeta.write(header, out, new FlatBufferBuilder(16));
            Geometry square = new WKTReader().read(SQUARE);
            byte[] properties = {0, 0, 1, 0, 0, 0, 'a'};
            for (int i = 0; i < 2; i++) {
                FlatBufferBuilder builder = new FlatBufferBuilder(1024);
                int values = Feature.createPropertiesVector(builder, properties);
                int shape = GeometryConversions.serialize(builder, square, header.geometryType);
                builder.finishSizePrefixed(Feature.createFeature(builder, shape, values, 0));
                out.write(builder.sizedByteArray());
            }
            return out.toByteArray();
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }

    private void flatGeobufs() throws IOException {
        byte[] whole = flatGeobuf();
        for (int percent : new int[] {2, 5, 20, 40, 60, 99}) {
            add("cut-" + percent + ".fgb", Arrays.copyOf(whole, whole.length * percent / 100));
        }
        byte[] junk = new byte[4096];
        new java.util.Random(3).nextBytes(junk);
        add("junk.fgb", junk);
        System.arraycopy(whole, 0, junk, 0, 8);
        add("junk-after-magic.fgb", junk);
        byte[] lying = whole.clone();
        Arrays.fill(lying, 8, 12, (byte) 0x7F);
        add("header-length-lies.fgb", lying);
    }
}
