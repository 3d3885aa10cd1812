package org.tessera.cases.whistle;

import java.time.Instant;

/**
 * How far one called department has come; moments not reached are null.
 *
 * @param department its id
 * @param answeredAt said that it comes; who simply came answered by coming
 * @param onSiteAt   was at the place
 * @param finishedAt had done its part
 */
public record Response(String department, Instant answeredAt, Instant onSiteAt, Instant finishedAt) {

    static Response called(String department) {
        return new Response(department, null, null, null);
    }

    Response answered(Instant at) {
        return new Response(department, at, onSiteAt, finishedAt);
    }

    Response arrived(Instant at) {
        return new Response(department, answeredAt == null ? at : answeredAt, at, finishedAt);
    }

    Response finished(Instant at) {
        return new Response(department, answeredAt, onSiteAt, at);
    }
}
