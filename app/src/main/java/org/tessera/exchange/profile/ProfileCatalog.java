package org.tessera.exchange.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.json.JsonMapper;

import org.tessera.exchange.Problem;
import org.tessera.exchange.UnreadableInput;

/** The profiles that come with the product, and those a workspace keeps. Stateless and thread-safe; reads its resources on every call. */
public final class ProfileCatalog {

    private static final List<String> SHIPPED = List.of("boston-311", "boston-block-groups", "boston-tracts",
            "boston-neighborhoods", "boathouses");
    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

    private ProfileCatalog() {
    }

    /** The shipped profile of the given kind that recognises a file with these columns. */
    public static Optional<Profile> recognise(String kind, Collection<String> fields) {
        return SHIPPED.stream().map(ProfileCatalog::shipped)
                .filter(profile -> profile.kind().equals(kind) && profile.recognises(fields))
                .findFirst();
    }

    /** The workspace's own profile that recognises the columns, or else the shipped one. */
    static Optional<Profile> recognise(String kind, Collection<String> fields, Optional<Path> directory) {
        return directory.map(ProfileCatalog::own).orElse(List.of()).stream()
                .filter(profile -> profile.kind().equals(kind) && profile.recognises(fields)).findFirst()
                .or(() -> recognise(kind, fields));
    }

    /** Keeps a profile as {@code NAME.json} in the directory, over one of the same name. */
    static void save(Profile profile, Path directory) {
        try {
            Files.createDirectories(directory);
            Path draft = Files.createTempFile(directory, "profile", ".tmp");
            Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(profile));
            Files.move(draft, directory.resolve(profile.name() + ".json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Profile> own(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Profile> profiles = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.json")) {
            for (Path file : files) {
                profiles.add(JSON.readValue(file.toFile(), Profile.class));
            }
        } catch (IOException e) {
            throw new UnreadableInput(new Problem("profiles", 0, "", "", "a profile of the workspace cannot be read"), e);
        }
        profiles.sort(Comparator.comparing(Profile::name));
        return profiles;
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
            return JSON.readValue(in, Profile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
