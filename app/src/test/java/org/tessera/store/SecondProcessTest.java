package org.tessera.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.journal.Announcement;
import org.tessera.journal.Journal;
import org.tessera.workspace.WorkspaceBusy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SecondProcessTest {

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void readerFollowsTheWriterAndOutlivesIt() throws IOException, InterruptedException {
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            SmallDistrict.fill(workspace, 200, 30);
        }
        try (OtherProcess writer = OtherProcess.start(directory, 7, 1)) {
            writer.go();
            assertEquals("opening", writer.line());
            assertEquals("open", writer.line());
            WorkspaceBusy busy = assertThrows(WorkspaceBusy.class, () -> EmbeddedWorkspace.open(directory, AccessMode.WRITE));
            assertTrue(busy.holder().contains("process " + writer.pid() + " "), busy.holder());
            BlockingQueue<Announcement> heard = new LinkedBlockingQueue<>();
            try (EmbeddedWorkspace reader = EmbeddedWorkspace.open(directory, AccessMode.READ);
                    Journal.Subscription _ = reader.journal().follow(heard::add)) {
                writer.go();
                OtherProcess.Acknowledged act = OtherProcess.Acknowledged.of(writer.line());
                Announcement news = heard.poll(2, TimeUnit.SECONDS);
                assertNotNull(news, "nothing heard within two seconds");
                assertEquals(act.sequence(), news.entry().sequence());
                writer.kill();
            }
        }
        try (EmbeddedWorkspace heir = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            assertTrue(heir.journal().verify().intact());
        }
    }
}
