package org.tessera.exchange.open311.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import org.tessera.cases.flow.Channel;
import org.tessera.cases.flow.Reporter;
import org.tessera.cases.intake.NewReport;
import org.tessera.exchange.open311.ServiceCatalog;
import org.tessera.journal.Refusal;

/** Reads a filed report from its form. All that is wrong with it is told at once. */
final class PostedReport {

    /** Longest description, by the specification; in code points. */
    private static final int LONGEST_WORDS = 4000;
    private static final int LONGEST_FIELD = 500;
    private static final int MOST_ATTRIBUTES = 50;
    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\]]{1,100})\\](\\[\\])?");
    private static final GeometryFactory POINTS = new GeometryFactory();

    /** What the window calls a field, and the form. */
    private static final Map<String, String> FIELDS = Map.of("words", "description", "category", "service_code", "point", "lat and long",
            "address", "address_string", "attributes", "attribute", "reporter.name", "first_name and last_name", "reporter.phone", "phone",
            "reporter.email", "email");

    private final Ask ask;
    private final List<String> faults = new ArrayList<>();

    private PostedReport(Ask ask) {
        this.ask = ask;
    }

    /** @throws Refused when something is missing or wrong */
    static NewReport read(Ask ask, ServiceCatalog catalog) {
        return new PostedReport(ask).read(catalog);
    }

    /** What the window says no for, with the field by the name that the form has for it. */
    static String told(Refusal refusal) {
        Object[] arguments = refusal.arguments();
        String field = arguments.length == 0 ? "" : String.valueOf(arguments[0]);
        String message = refusal.getMessage();
        if (field.isEmpty() || !message.startsWith(field)) {
            return message;
        }
        String answer = "attributes.";
        String name = field.startsWith(answer) ? "attribute[" + field.substring(answer.length()) + "]" : FIELDS.getOrDefault(field, field);
        return name + message.substring(field.length());
    }

    private NewReport read(ServiceCatalog catalog) {
        String code = field("service_code", LONGEST_FIELD);
        if (code.isEmpty()) {
            faults.add("service_code was not provided.");
        } else if (catalog.find(code).isEmpty()) {
            faults.add("service_code provided was not found.");
        }
        Point point = point();
        String address = field("address_string", LONGEST_FIELD);
        String addressId = field("address_id", LONGEST_FIELD);
        if (point == null && address.isEmpty() && addressId.isEmpty() && ask.first("lat").isEmpty() && ask.first("long").isEmpty()) {
            faults.add("no place was provided; expected lat and long, address_string or address_id.");
        }
        Map<String, String> attributes = attributes();
        keep(attributes, "address_id", addressId);
        keep(attributes, "media_url", url());
        String name = (field("first_name", LONGEST_FIELD) + " " + field("last_name", LONGEST_FIELD)).strip();
        Reporter reporter = new Reporter(name, field("phone", LONGEST_FIELD), field("email", LONGEST_FIELD));
        String words = field("description", LONGEST_WORDS);
        if (!faults.isEmpty()) {
            throw new Refused(400, faults, Map.of());
        }
        String matter = words.isEmpty() ? catalog.name(code).orElse(code) : words;
        return new NewReport(Channel.OPEN311, matter, ServiceCatalog.ANYTHING.equals(code) ? "" : code, point,
                address.isEmpty() ? addressId : address, reporter, "", attributes);
    }

    private String field(String name, int longest) {
        String value = ask.first(name);
        if (value.codePointCount(0, value.length()) > longest) {
            faults.add(name + " is longer than " + longest + " characters.");
        }
        return value;
    }

    private Point point() {
        Double lat = degrees("lat", 90);
        Double lon = degrees("long", 180);
        if (ask.first("lat").isEmpty() != ask.first("long").isEmpty()) {
            faults.add("lat and long must be provided together.");
        }
        return lat == null || lon == null ? null : POINTS.createPoint(new Coordinate(lon, lat));
    }

    private Double degrees(String name, double most) {
        String text = ask.first(name);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[+-]?[0-9]{1,3}(\\.[0-9]{0,20})?") && Math.abs(Double.parseDouble(text)) <= most) {
            return Double.valueOf(text);
        }
        faults.add(name + " cannot be read; expected degrees from -" + (int) most + " to " + (int) most + ".");
        return null;
    }

    private String url() {
        String url = field("media_url", LONGEST_FIELD);
        if (!url.isEmpty() && !url.matches("(?i)https?://[^\\s<>\"]+")) {
            faults.add("media_url is no address; expected http or https.");
        }
        return url;
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        ask.parameters().forEach((name, values) -> {
            Matcher attribute = ATTRIBUTE.matcher(name);
            if (attribute.matches()) {
                String value = String.join(",", values);
                if (value.length() > LONGEST_WORDS) {
                    faults.add("attribute " + attribute.group(1) + " is longer than " + LONGEST_WORDS + " characters.");
                }
                attributes.put(attribute.group(1), value);
            }
        });
        if (attributes.size() > MOST_ATTRIBUTES) {
            faults.add("more than " + MOST_ATTRIBUTES + " attributes were provided.");
        }
        return attributes;
    }

    private static void keep(Map<String, String> attributes, String name, String value) {
        if (!value.isEmpty()) {
            attributes.put(name, value);
        }
    }
}
