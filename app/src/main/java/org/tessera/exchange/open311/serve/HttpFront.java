package org.tessera.exchange.open311.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.UrlEncoded;

/** Turns HTTP into what the desk is asked, and its answer into HTTP. Runs on virtual threads, so it may block. */
final class HttpFront extends Handler.Abstract {

    private static final int MOST_FIELDS = 200;
    /** How much of a form that is too large is taken off the wire, in forms of the largest size. */
    private static final int DROPPED_FORMS = 16;

    private final GeoReportDesk desk;
    private final ServeLimits limits;
    private final boolean loopback;
    private final boolean open;

    /**
     * @param loopback whether only this machine is served
     * @param open     whether reports are taken without a key
     */
    HttpFront(GeoReportDesk desk, ServeLimits limits, boolean loopback, boolean open) {
        this.desk = desk;
        this.limits = limits;
        this.loopback = loopback;
        this.open = open;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Ask ask = new Ask(request.getMethod(), String.valueOf(request.getHttpURI().getPath()), header(request, HttpHeader.ACCEPT),
                Map.of());
        Answer answer;
        try {
            requireNeighbour(request);
            answer = desk.answer(new Ask(ask.method(), ask.path(), ask.accept(), parameters(request)));
        } catch (Refused refused) {
            answer = Answer.refused(refused.status(), GeoReportDesk.form(ask), refused.getMessage(), refused.headers());
        }
        send(answer, response, callback);
        return true;
    }

    static void send(Answer answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    /**
     * A page that somebody on this machine looks at can make their browser send requests here. Such a page has a name of its own, which
     * stands in Host when its name was bent to this machine, and in Origin when it posts a form.
     */
    private void requireNeighbour(Request request) {
        if (loopback && !isThisMachine(Request.getServerName(request))) {
            throw new Refused(403, "this server answers to this machine only, under the name localhost or 127.0.0.1");
        }
        String origin = header(request, HttpHeader.ORIGIN);
        if (open && !origin.isEmpty() && "POST".equals(request.getMethod())) {
            throw new Refused(403, "reports from pages of a browser are not taken without an api_key");
        }
    }

    private static boolean isThisMachine(String name) {
        String bare = name == null ? "" : name.replace("[", "").replace("]", "");
        // Only literal addresses: a name would be looked up.
        return "localhost".equalsIgnoreCase(bare) || bare.matches("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*") && isLoopback(bare);
    }

    private static boolean isLoopback(String literal) {
        try {
            return InetAddress.ofLiteral(literal).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Map<String, List<String>> parameters(Request request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if ("POST".equals(request.getMethod())) {
            byte[] body = body(request);
            if (body.length > 0) {
                requireForm(request);
                decode(text(body), parameters);
            }
        }
        String query = request.getHttpURI().getQuery();
        decode(query == null ? "" : query, parameters);
        return parameters;
    }

    private static void requireForm(Request request) {
        String type = header(request, HttpHeader.CONTENT_TYPE).toLowerCase(java.util.Locale.ROOT);
        String charset = type.replaceFirst("^[^;]*;?\\s*", "").replace("\"", "").replaceFirst("^charset=", "").strip();
        if (!type.replaceFirst(";.*", "").strip().equals("application/x-www-form-urlencoded")
                || !Set.of("", "utf-8", "utf8").contains(charset)) {
            throw new Refused(415, List.of("the report is " + (type.isEmpty() ? "of no type" : type)
                    + "; expected application/x-www-form-urlencoded in UTF-8"), Map.of("Accept", "application/x-www-form-urlencoded"));
        }
    }

    private byte[] body(Request request) {
        // A connection that closes on what was not read yet takes the answer with it, so some of what is too much is read and dropped.
        int dropped = DROPPED_FORMS * limits.bodyBytes();
        if (request.getLength() > dropped) {
            throw tooLarge();
        }
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] body = in.readNBytes(limits.bodyBytes() + 1);
            if (body.length > limits.bodyBytes()) {
                in.skip(dropped - body.length);
                throw tooLarge();
            }
            return body;
        } catch (IOException cut) {
            throw new Refused(408, List.of("the request did not arrive whole in time"), Map.of("Connection", "close"));
        }
    }

    private Refused tooLarge() {
        return new Refused(413, List.of("the request is larger than " + limits.bodyBytes() + " bytes"), Map.of("Connection", "close"));
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new Refused(400, "the report is not in UTF-8");
        }
    }

    private static void decode(String encoded, Map<String, List<String>> parameters) {
        int[] fields = {0};
        try {
            UrlEncoded.decodeTo(encoded, (String name, String value) -> {
                if (++fields[0] > MOST_FIELDS) {
                    throw new Refused(400, "more than " + MOST_FIELDS + " fields were provided");
                }
                parameters.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            }, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refused(400, "the fields are wrongly escaped");
        }
    }

    private static String header(Request request, HttpHeader name) {
        String value = request.getHeaders().get(name);
        return value == null ? "" : value.strip();
    }
}
