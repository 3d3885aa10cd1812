package org.tessera.exchange.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** The profiles that come with the product. Stateless and thread-safe; reads its resources on every call. */
public final class ProfileCatalog {

    private static final List<String> SHIPPED = List.of("boston-311", "boston-block-groups", "boston-tracts", "boston-neighborhoods");

    private ProfileCatalog() {
    }

    /** The shipped profile of the given kind that recognises a file with these columns. */
    public static Optional<Profile> recognise(String kind, Collection<String> fields) {
        return SHIPPED.stream().map(ProfileCatalog::shipped)
                .filter(profile -> profile.kind().equals(kind) && profile.recognises(fields))
                .findFirst();
    }

    /**
     * A shipped profile by name.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static Profile shipped(String name) {
        try (InputStream in = ProfileCatalog.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no profile is called " + name);
            }
            return JsonMapper.builder().findAndAddModules().build().readValue(in, Profile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
