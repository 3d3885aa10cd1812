package org.tessera.exchange.open311.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tessera.cases.CaseFile;
import org.tessera.cases.intake.Intake;
import org.tessera.clock.SituationClock;
import org.tessera.exchange.open311.GeoReport;
import org.tessera.exchange.open311.PublicView;
import org.tessera.exchange.open311.RequestReceipt;
import org.tessera.exchange.open311.Service;
import org.tessera.exchange.open311.ServiceCatalog;
import org.tessera.exchange.open311.ServiceDefinition;
import org.tessera.exchange.open311.WireForm;
import org.tessera.journal.Refusal;
import org.tessera.workspace.Workspace;

/** Answers GeoReport v2 from a workspace. Blocking; safe for use by any thread. */
final class GeoReportDesk {

    /** The usual place of the interface; the bare paths work too. */
    private static final String PREFIX = "/open311/v2";
    private static final Duration CATALOG_LASTS = Duration.ofSeconds(20);

    private final Workspace workspace;
    private final Intake intake;
    private final SituationClock clock;
    private final ServeRules rules;
    private volatile Known known;

    GeoReportDesk(Workspace workspace, Intake intake, SituationClock clock, ServeRules rules) {
        this.workspace = workspace;
        this.intake = intake;
        this.clock = clock;
        this.rules = rules;
    }

    /** What is answered, also when it is a refusal. */
    Answer answer(Ask ask) {
        try {
            return "/health".equals(ask.path()) ? health(ask) : route(ask, Resource.of(ask));
        } catch (Refused refused) {
            WireForm form = form(ask);
            return new Answer(refused.status(), form.contentType(), GeoReport.ERRORS.write(refused.errors(), form),
                    refused.headers());
        }
    }

    /** The form of the address, else what the client accepts, else JSON. */
    static WireForm form(Ask ask) {
        return WireForm.of(ask.path()).orElseGet(() -> ask.accept().toLowerCase(Locale.ROOT).contains("xml")
                && !ask.accept().toLowerCase(Locale.ROOT).contains("json") && !ask.accept().contains("html") ? WireForm.XML
                : WireForm.JSON);
    }

    private Answer health(Ask ask) {
        requireMethod(ask, "GET, HEAD");
        String state = "{\"status\":\"up\",\"journal\":" + workspace.journal().head() + "}";
        return new Answer(200, WireForm.JSON.contentType(), state.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private Answer route(Ask ask, Resource resource) {
        WireForm form = form(ask);
        boolean posts = "requests".equals(resource.kind) && resource.id.isEmpty();
        requireMethod(ask, posts ? "GET, HEAD, POST" : "GET, HEAD");
        requireJurisdiction(ask, posts);
        Instant now = clock.now();
        return switch (resource.kind) {
            case "services" -> resource.id.isEmpty() ? Answer.of(GeoReport.SERVICES, catalog(now).services(), form)
                    : Answer.of(GeoReport.DEFINITION, List.of(definition(resource.id, now)), form);
            case "requests" -> "POST".equals(ask.method()) ? Answer.of(GeoReport.RECEIPTS, List.of(file(ask, now)), form)
                    : requests(ask, resource.id, form, now);
            default -> Answer.of(GeoReport.RECEIPTS, List.of(token(resource.id)), form);
        };
    }

    private static void requireMethod(Ask ask, String allowed) {
        if (!List.of(allowed.split(", ")).contains(ask.method())) {
            throw new Refused(405, List.of(ask.method() + " is not offered here; expected " + allowed), Map.of("Allow", allowed));
        }
    }

    private void requireJurisdiction(Ask ask, boolean ofRequests) {
        String asked = ask.first("jurisdiction_id");
        if (rules.jurisdiction().isEmpty() || asked.equals(rules.jurisdiction())) {
            return;
        }
        if (asked.isEmpty()) {
            throw new Refused(400, "jurisdiction_id was not provided.");
        }
        // The specification has another status for the list of requests than for everything else.
        throw new Refused(ofRequests && !"POST".equals(ask.method()) ? 401 : 404, "jurisdiction_id provided was not found.");
    }

    private ServiceDefinition definition(String code, Instant now) {
        return new ServiceDefinition(catalog(now).find(code).map(Service::code)
                .orElseThrow(() -> new Refused(404, "service_code provided was not found.")), List.of());
    }

    private RequestReceipt token(String token) {
        return workspace.cases().find(rules.scope(), token).map(file -> new RequestReceipt(file.id(), token, null, null))
                .orElseThrow(() -> new Refused(404, "token provided was not found."));
    }

    private Answer requests(Ask ask, String id, WireForm form, Instant now) {
        PublicView view = new PublicView(catalog(now), now, rules.zone());
        List<String> ids = id.isEmpty() ? ask.all("service_request_id") : List.of(id);
        List<CaseFile> found = ids.isEmpty()
                ? workspace.cases().openedIn(RequestFilter.of(ask, now, workspace.cases().newest(rules.scope()).orElse(now))
                        .query(rules.scope(), now))
                : ids.stream().limit(RequestFilter.MOST).map(each -> workspace.cases().find(rules.scope(), each))
                        .flatMap(Optional::stream).filter(file -> file.times().openedAt() != null
                                && !file.times().openedAt().isAfter(now)).toList();
        if (!id.isEmpty() && found.isEmpty()) {
            throw new Refused(404, "service_request_id provided was not found.");
        }
        return Answer.of(GeoReport.REQUESTS, found.stream().map(view::of).toList(), form);
    }

    private RequestReceipt file(Ask ask, Instant now) {
        if (!rules.admits(ask.first("api_key"))) {
            throw new Refused(403, ask.first("api_key").isEmpty() ? "api_key was not provided -- can't proceed with create_request."
                    : "Invalid api_key received -- can't proceed with create_request.");
        }
        try {
            return new RequestReceipt(intake.take(PostedReport.read(ask, catalog(now))).id(), null, null, null);
        } catch (Refusal refusal) {
            throw new Refused(400, PostedReport.told(refusal));
        }
    }

    /** What is offered changes seldom, and finding it out may read every case. */
    private ServiceCatalog catalog(Instant now) {
        Known last = known;
        if (last == null || Duration.between(last.at, now).abs().compareTo(CATALOG_LASTS) > 0) {
            last = new Known(ServiceCatalog.of(workspace, now, rules.zone()), now);
            known = last;
        }
        return last.catalog;
    }

    private record Known(ServiceCatalog catalog, Instant at) {
    }

    /**
     * What an address names.
     *
     * @param kind services, requests or tokens
     * @param id   empty for all
     */
    private record Resource(String kind, String id) {

        static Resource of(Ask ask) {
            String path = ask.path().startsWith(PREFIX + "/") ? ask.path().substring(PREFIX.length()) : ask.path();
            String bare = path.replaceFirst("(?i)\\.(json|xml)$", "");
            String[] parts = bare.split("/", 3);
            // The OpenAPI description has the singular for one request, the text of the specification the plural.
            String kind = parts.length < 2 ? "" : "request".equals(parts[1]) && parts.length == 3 ? "requests" : parts[1];
            String id = parts.length < 3 ? "" : decoded(parts[2]);
            boolean whole = switch (kind) {
                case "services", "requests" -> parts.length == 2 || !id.isEmpty();
                case "tokens" -> !id.isEmpty();
                default -> false;
            };
            if (!whole) {
                throw new Refused(404, "there is nothing at this address; expected services, services/CODE, requests, requests/ID or"
                        + " tokens/ID, with .json or .xml");
            }
            return new Resource(kind, id);
        }

        private static String decoded(String part) {
            try {
                return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw new Refused(400, "the address is wrongly escaped");
            }
        }
    }
}
