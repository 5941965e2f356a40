package io.clm.api.load;

import java.time.Duration;
import java.util.List;

/** The processor's time. */
final class Cpu {
    private Cpu() {}

    /** What these processes took together until now. */
    static Duration of(List<ProcessHandle> processes) {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
