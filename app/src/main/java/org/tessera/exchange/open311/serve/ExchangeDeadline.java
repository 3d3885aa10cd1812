package org.tessera.exchange.open311.serve;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Cuts a connection on which no request is completed for too long. An idle timeout alone is not enough: whoever sends a byte now and
 * then is never idle.
 *
 * @param scheduler runs the looks
 * @param longest   between two completed exchanges
 */
record ExchangeDeadline(Scheduler scheduler, Duration longest) implements Connection.Listener {

    @Override
    public void onOpened(Connection connection) {
        look(connection, -1);
    }

    private void look(Connection connection, long before) {
        long completed = connection.getMessagesOut();
        if (completed == before) {
            connection.getEndPoint().close(new TimeoutException("no exchange in " + longest));
        } else if (connection.getEndPoint().isOpen()) {
            scheduler.schedule(() -> look(connection, completed), longest.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
