package org.tessera.exchange.open311.serve;

import java.util.Map;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

import org.tessera.exchange.open311.WireForm;

/** What goes wrong before or beside the desk is told in the same error documents. Nothing of the inside is told. */
final class WireErrors extends ErrorHandler {

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(Request request, Response response, int code, String message, Throwable cause, Callback callback) {
        String path = request.getHttpURI() == null ? "" : String.valueOf(request.getHttpURI().getPath());
        String accept = request.getHeaders().get(HttpHeader.ACCEPT);
        WireForm form = GeoReportDesk.form(new Ask("", path, accept == null ? "" : accept, Map.of()));
        HttpFront.send(Answer.refused(code, form, words(code), code == 429 ? Map.of("Retry-After", "1") : Map.of()), response, callback);
    }

    private static String words(int status) {
        return switch (status) {
            case 400 -> "the request is malformed";
            case 408 -> "the request did not arrive whole in time";
            case 414 -> "the address is too long";
            case 429 -> "too many requests; wait a moment";
            case 431 -> "the headers are too large";
            case 500 -> "the request could not be worked on";
            case 503 -> "the server is stopping; try again later";
            default -> HttpStatus.getMessage(status);
        };
    }
}
