package io.clm.worker;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The name of this worker: machine, process and a few random digits, so that a restarted one is another. */
record WorkerName(String value) {

    static WorkerName random() {
        byte[] digits = new byte[2];
        new SecureRandom().nextBytes(digits);
        String text = "%s-%d-%s"
                .formatted(host(), ProcessHandle.current().pid(), HexFormat.of().formatHex(digits));
        return new WorkerName(text);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "worker";
        }
    }
}
