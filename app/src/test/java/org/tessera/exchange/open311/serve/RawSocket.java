package org.tessera.exchange.open311.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says to a server exactly what it is given. */
record RawSocket(int port) {

    /** Sends the text and returns all that comes back until the server closes; what came when it broke off. */
    String talk(String text) throws IOException {
        StringBuilder back = new StringBuilder();
        try (Socket socket = open()) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                byte[] buffer = new byte[8192];
                for (int got = socket.getInputStream().read(buffer); got >= 0; got = socket.getInputStream().read(buffer)) {
                    back.append(new String(buffer, 0, got, StandardCharsets.UTF_8));
                }
            } catch (java.net.SocketException reset) {
                // A server may close before it has read all.
                back.append("");
            }
        }
        return back.toString();
    }

    Socket open() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }
}
