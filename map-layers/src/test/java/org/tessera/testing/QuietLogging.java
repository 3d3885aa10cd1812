package org.tessera.testing;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps test output to what went wrong; named by the build as the logging configuration of every test JVM. */
public final class QuietLogging {

    public QuietLogging() {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        ConsoleHandler console = new ConsoleHandler();
        console.setLevel(Level.WARNING);
        root.addHandler(console);
    }
}
