package org.tessera.map.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tiles of one source in a folder, least recently used first out, bounded by bytes. A file holds one tile with a checksum and is
 * written aside, then moved to its place: a process that is killed leaves a whole tile, none, or one that is not believed. Several
 * processes may share a folder. The names of files tell level, column and row, never an address or a key.
 */
final class DiskTiles {

    private static final Logger LOG = LoggerFactory.getLogger(DiskTiles.class);
    private static final int MAGIC = 0x54535431;
    private static final String PART = ".part";
    private static final long TOUCH_MILLIS = 3_600_000;
    private static final long FOREIGN_PART_MILLIS = 3_600_000;

    private final Path folder;
    private final long budget;
    private final Map<Path, Long> sizes = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    DiskTiles(Path folder, long budget) {
        this.folder = folder;
        this.budget = budget;
        Thread.ofVirtual().name("tile-cache-scan").start(this::scan);
    }

    private record Found(Path file, long size, long used) {
    }

    /** Learns what an earlier run left; the oldest first, so that it goes first. */
    private void scan() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Found> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 4)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                FileTime used = Files.getLastModifiedTime(file);
                if (!file.toString().endsWith(PART)) {
                    found.add(new Found(file, Files.size(file), used.toMillis()));
                } else if (System.currentTimeMillis() - used.toMillis() > FOREIGN_PART_MILLIS) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The tile cache {} could not be read whole: {}", folder, e.getMessage());
        }
        found.sort(java.util.Comparator.comparingLong(Found::used));
        synchronized (this) {
            Map<Path, Long> newer = new LinkedHashMap<>(sizes);
            sizes.clear();
            bytes = 0;
            found.forEach(one -> count(one.file, one.size));
            newer.forEach(this::count);
        }
        trim();
    }

    private void count(Path file, long size) {
        Long former = sizes.put(file, size);
        bytes += size - (former == null ? 0 : former);
    }

    private Path file(TileAddress address) {
        return folder.resolve(String.valueOf(address.level())).resolve(String.valueOf(address.column()))
                .resolve(address.row() + ".tile");
    }

    /** What lies there; a file that is cut off or does not match its checksum is removed. */
    Optional<StoredTile> find(TileAddress address) throws InterruptedException {
        Path file = file(address);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > budget) {
                return Optional.empty();
            }
            Optional<StoredTile> tile = parse(Files.readAllBytes(file));
            if (tile.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                touch(file);
            }
            return tile;
        } catch (ClosedByInterruptException _) {
            throw new InterruptedException();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void touch(Path file) throws IOException {
        synchronized (this) {
            sizes.get(file);
        }
        if (System.currentTimeMillis() - Files.getLastModifiedTime(file).toMillis() > TOUCH_MILLIS) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
        }
    }

    private static Optional<StoredTile> parse(byte[] all) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(all))) {
            if (in.readInt() != MAGIC) {
                return Optional.empty();
            }
            long fresh = in.readLong();
            String etag = in.readUTF();
            String modified = in.readUTF();
            int length = in.readInt();
            long crc = in.readLong();
            if (length < 0 || length != in.available()) {
                return Optional.empty();
            }
            byte[] body = in.readAllBytes();
            return crc(body) == crc ? Optional.of(new StoredTile(body, etag, modified, fresh)) : Optional.empty();
        } catch (IOException cutOff) {
            return Optional.empty();
        }
    }

    private static long crc(byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(body);
        return crc.getValue();
    }

    /** Writes a tile; a disk that refuses is told once a time in the log and costs only the cache. */
    void put(TileAddress address, StoredTile tile) throws InterruptedException {
        Path file = file(address);
        ByteArrayOutputStream all = new ByteArrayOutputStream(tile.body().length + 256);
        Path part = file.resolveSibling(file.getFileName() + "." + java.util.UUID.randomUUID() + PART);
        try (DataOutputStream out = new DataOutputStream(all)) {
            out.writeInt(MAGIC);
            out.writeLong(tile.freshUntil());
            out.writeUTF(tile.etag());
            out.writeUTF(tile.lastModified());
            out.writeInt(tile.body().length);
            out.writeLong(crc(tile.body()));
            out.write(tile.body());
            Files.createDirectories(file.getParent());
            Files.write(part, all.toByteArray());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (ClosedByInterruptException _) {
            throw new InterruptedException();
        } catch (IOException e) {
            LOG.warn("A tile could not be kept in {}: {}", folder, e.getMessage());
            return;
        } finally {
            part.toFile().delete();
        }
        synchronized (this) {
            count(file, all.size());
        }
        trim();
    }

    private void trim() {
        List<Path> gone = new ArrayList<>();
        synchronized (this) {
            Iterator<Map.Entry<Path, Long>> oldest = sizes.entrySet().iterator();
            // A tenth below, so that not every new tile has to remove one.
            long aim = bytes > budget ? budget - budget / 10 : budget;
            while (bytes > aim && sizes.size() > 1 && oldest.hasNext()) {
                Map.Entry<Path, Long> entry = oldest.next();
                bytes -= entry.getValue();
                gone.add(entry.getKey());
                oldest.remove();
            }
        }
        for (Path file : gone) {
            file.toFile().delete();
        }
    }

    /** Bytes of tiles in the folder, as far as this process knows. */
    synchronized long bytes() {
        return bytes;
    }
}
