package org.tessera.map.source;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of tiles: {@code {z}}, {@code {x}} and {@code {y}} (rows from the top; {@code {-y}} from the bottom, as TMS counts), or
 * WMTS's {@code {TileMatrix}}, {@code {TileCol}} and {@code {TileRow}}; {@code {s}} is one of several hosts, {@code {key}} a secret
 * that no text of this class ever shows. Immutable.
 */
public final class UrlTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{(-?[A-Za-z]+)}");
    private static final Set<String> KNOWN = Set.of("z", "x", "y", "-y", "s", "key", "tilematrix", "tilecol", "tilerow");
    private static final Pattern SECRET = Pattern.compile(
            "(?i)([?&](?:tk|key|ak|token|apikey|api_key|access_token|password|sig|signature)=)[^&{#]+");
    private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^/@]*@");
    private static final int LONGEST = 2000;

    private final String template;
    private final List<String> hosts;
    private final String key;

    private UrlTemplate(String template, List<String> hosts, String key) {
        this.template = template;
        this.hosts = hosts;
        this.key = key;
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException saying what is wrong with it, without its secrets
     */
    public static UrlTemplate of(String template) {
        String text = template.strip();
        UrlTemplate made = new UrlTemplate(text, List.of("a", "b", "c"), "");
        Matcher places = PLACE.matcher(text);
        boolean column = false;
        boolean row = false;
        while (places.find()) {
            String name = places.group(1).toLowerCase(Locale.ROOT);
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException(made + ": {" + places.group(1) + "} is not known; expected {z}, {x}, {y}, {-y}, {s}"
                        + " or {key}");
            }
            column |= name.equals("x") || name.equals("tilecol");
            row |= name.endsWith("y") && !name.equals("key") || name.equals("tilerow");
        }
        if (!column || !row || text.length() > LONGEST) {
            throw new IllegalArgumentException(made + " has no place for the tile's column and row ({x} and {y})");
        }
        if (!text.regionMatches(true, 0, "http://", 0, 7) && !text.regionMatches(true, 0, "https://", 0, 8)) {
            throw new IllegalArgumentException(made + " is no http or https address");
        }
        try {
            URI.create(made.url(new TileMatrix("0", 0, 0, 1, 1, 1, 1, 1, 1), 0, 0));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(made + " makes no address", e);
        }
        return made;
    }

    /** With the names that {@code {s}} may stand for; a tile always has the same one. */
    public UrlTemplate withHosts(List<String> names) {
        if (names.isEmpty() || !names.stream().allMatch(name -> name.matches("[A-Za-z0-9-]+"))) {
            throw new IllegalArgumentException("hosts of " + this + " are letters and digits");
        }
        return new UrlTemplate(template, List.copyOf(names), key);
    }

    /** With the secret that {@code {key}} stands for. */
    public UrlTemplate withKey(String secret) {
        return new UrlTemplate(template, hosts, secret);
    }

    /** Whether a secret is asked for that is not there. */
    public boolean lacksKey() {
        return template.contains("{key}") && key.isEmpty();
    }

    String url(TileMatrix matrix, long column, long row) {
        return PLACE.matcher(template).replaceAll(found -> Matcher.quoteReplacement(
                switch (found.group(1).toLowerCase(Locale.ROOT)) {
                    case "z", "tilematrix" -> URLEncoder.encode(matrix.id(), StandardCharsets.UTF_8);
                    case "x", "tilecol" -> String.valueOf(column);
                    case "y", "tilerow" -> String.valueOf(row);
                    case "-y" -> String.valueOf(matrix.matrixHeight() - 1 - row);
                    case "s" -> hosts.get((int) Math.floorMod(column + row, (long) hosts.size()));
                    default -> URLEncoder.encode(key, StandardCharsets.UTF_8);
                }));
    }

    /** The template without any secret: names the source on disk and in messages. */
    @Override
    public String toString() {
        String shown = CREDENTIALS.matcher(SECRET.matcher(template).replaceAll("$1…")).replaceAll("");
        return shown.length() <= 200 ? shown : shown.substring(0, 200) + "…";
    }
}
