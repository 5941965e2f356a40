package io.clm.sandbox;

import io.clm.sandbox.seed.SandboxCluster;
import java.io.PrintStream;

/** What the person at the terminal reads. */
final class Greeting {

    private final PrintStream out;

    Greeting(PrintStream out) {
        this.out = out;
    }

    /** Says that something starts. */
    void step(String what) {
        out.println("starting " + what + " …");
    }

    void ready(SandboxFile file, boolean noWorker) {
        StateDir state = file.state();
        out.println();
        out.println("  page         " + file.web());
        out.println("               (works once; the next link is in " + state.sandboxFile() + ")");
        out.println("  API          " + file.api() + "   token: tokens.admin, .operator or .viewer in sandbox.json");
        out.println("  cloud        " + file.cloud());
        out.println("  repository   " + state.git() + "   branches dev, alpha, beta");
        for (SandboxCluster cluster : SandboxCluster.ALL) {
            out.printf(
                    "  %-12s kubectl --kubeconfig %s get nodes   (%s)%n",
                    cluster.alias(), state.kubeconfig(cluster.alias()), cluster.channel());
        }
        if (noWorker) {
            out.println("  no worker: start some with  bin/clm worker --sandbox " + state.root());
        }
        out.println();
        out.println("Try: git clone -b dev " + state.git() + " config, append a comment line to");
        out.println(
                "config/cluster/node-pools/worker-default/userdata.yaml, commit, push, and watch the page. Ctrl-C ends it all.");
        out.flush();
    }
}
