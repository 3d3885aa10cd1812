package org.tessera.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The lock file that a killed process left behind. H2 would find out by waiting some seconds; the file names the port on which the
 * living owner serves, and a refused connection says at once that there is none.
 */
final class DeadLock {

    private static final int PATIENCE_MILLIS = 500;

    private DeadLock() {
    }

    /** Removes the lock file of a dead owner; leaves it when there is any doubt. */
    static void clear(Path directory) {
        Path file = directory.resolve("tessera.lock.db");
        if (!Files.exists(file)) {
            return;
        }
        try {
            Properties lock = new Properties();
            try (InputStream in = Files.newInputStream(file)) {
                lock.load(in);
            }
            String server = lock.getProperty("server", "");
            String port = server.substring(server.lastIndexOf(':') + 1);
            if (port.matches("[0-9]{1,5}") && isRefused(Integer.parseInt(port))) {
                Files.deleteIfExists(file);
            }
        } catch (IOException _) {
            // In doubt H2 decides, more slowly.
            return;
        }
    }

    private static boolean isRefused(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return false;
        } catch (ConnectException _) {
            return true;
        }
    }
}
