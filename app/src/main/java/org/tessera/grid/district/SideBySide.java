package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several searches at once, a thread each. */
final class SideBySide {

    private SideBySide() {
    }

    /**
     * Runs all and waits for them.
     *
     * @return what each found, in order
     * @throws InterruptedException when interrupted; the searches were told to stop and have stopped then
     */
    static <T> List<T> run(List<Callable<T>> searches) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(searches.size())) {
            List<T> found = new ArrayList<>();
            List<Future<T>> started = searches.stream().map(threads::submit).toList();
            try {
                for (Future<T> one : started) {
                    found.add(one.get());
                }
            } catch (InterruptedException stopped) {
                threads.shutdownNow();
                throw stopped;
            } catch (ExecutionException defect) {
                threads.shutdownNow();
                throw defect.getCause() instanceof Undistrictable known ? known : new IllegalStateException(defect.getCause());
            }
            return found;
        }
    }
}
