package io.clm.sim.aws.ec2;

import io.clm.sim.aws.protocol.Xml;

/** The state of an instance as EC2 names and numbers it. */
record Ec2State(int code, String name) {

    static Ec2State named(String name) {
        return new Ec2State(
                switch (name) {
                    case "pending" -> 0;
                    case "running" -> 16;
                    case "shutting-down" -> 32;
                    default -> 48;
                },
                name);
    }

    void write(Xml x) {
        x.text("code", code).text("name", name);
    }
}
