package org.tessera.exchange.open311;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

import org.tessera.cases.CaseFile;
import org.tessera.exchange.UnwritableOutput;
import org.tessera.exchange.write.WholeFile;

/** Cases as a file of service requests, as the public sees them. */
public final class RequestFile {

    private RequestFile() {
    }

    /** Whether the extension names one of the two forms. */
    public static boolean supports(Path file) {
        return WireForm.of(file.toString()).isPresent();
    }

    /**
     * Writes the file. Blocking.
     *
     * @return how many requests were written
     * @throws UnwritableOutput when the extension is unknown or the place cannot be written to
     */
    public static long write(Path file, List<CaseFile> cases, PublicView view) {
        WireForm form = WireForm.of(file.toString())
                .orElseThrow(() -> new UnwritableOutput(file + ": has an unknown format; expected .json or .xml", null));
        Iterator<ServiceRequest> requests = cases.stream().filter(each -> !isAhead(each, view)).map(view::of).iterator();
        return WholeFile.write(file, part -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                return GeoReport.REQUESTS.write(requests, form, out);
            }
        });
    }

    private static boolean isAhead(CaseFile file, PublicView view) {
        return file.times().openedAt() == null || file.times().openedAt().isAfter(view.now());
    }
}
