package org.tessera.exchange.open311;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tessera.access.Scope;
import org.tessera.cases.CaseBrief;
import org.tessera.duty.list.Category;
import org.tessera.duty.list.CategoryVersion;
import org.tessera.duty.list.ResponsibilityList;
import org.tessera.workspace.Workspace;

/**
 * What can be asked for: the categories of the responsibility list in force, or of the cases seen when there is no list, or else one
 * service for everything. Immutable.
 */
public final class ServiceCatalog {

    /** Code of the one service of a workspace that knows no category yet. A report under it has its category found later. */
    public static final String ANYTHING = "other";

    private final Map<String, Service> services;

    private ServiceCatalog(Stream<Service> services) {
        this.services = services.collect(Collectors.toMap(Service::code, each -> each, (first, _) -> first, LinkedHashMap::new));
    }

    /** The catalog of a workspace at a moment. Reads the database; with no list it reads every case's category. */
    public static ServiceCatalog of(Workspace workspace, Instant now, ZoneId zone) {
        List<CategoryVersion> inForce = new ResponsibilityList(workspace.responsibilities().versions())
                .on(now.atZone(zone).toLocalDate());
        if (!inForce.isEmpty()) {
            return new ServiceCatalog(inForce.stream().map(version -> service(version.category())));
        }
        List<String> seen = workspace.cases().opened(Scope.WHOLE_DISTRICT, now).stream().map(CaseBrief::category)
                .filter(category -> category != null && !category.isBlank()).distinct().sorted().toList();
        return new ServiceCatalog(seen.isEmpty() ? Stream.of(plain(ANYTHING, "Any matter"))
                : seen.stream().map(category -> plain(category, category)));
    }

    private static Service plain(String code, String name) {
        return new Service(code, name, null, false, ServiceType.REALTIME, null, null);
    }

    private static Service service(Category category) {
        String filing = category.standards().stream().map(standard -> standard.filing()).filter(Objects::nonNull)
                .filter(text -> !text.isBlank()).distinct().collect(Collectors.joining("; "));
        return new Service(category.id(), category.name(), blank(filing), false, ServiceType.REALTIME, blank(category.subclass()),
                blank(category.mainClass()));
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** All services, in the order of the list. */
    public List<Service> services() {
        return List.copyOf(services.values());
    }

    /** The service of a code. */
    public Optional<Service> find(String code) {
        return Optional.ofNullable(services.get(code));
    }

    /** What a category is called; the category itself when no service has it. */
    public Optional<String> name(String category) {
        return Optional.ofNullable(category).filter(text -> !text.isBlank())
                .map(text -> find(text).map(Service::name).orElse(text));
    }
}
