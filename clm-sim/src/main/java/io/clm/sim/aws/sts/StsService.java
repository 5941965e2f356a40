package io.clm.sim.aws.sts;

import io.clm.sim.aws.AwsCall;
import io.clm.sim.aws.AwsException;
import io.clm.sim.aws.AwsService;
import io.clm.sim.aws.Ids;
import io.clm.sim.aws.protocol.Protocol;
import io.clm.sim.aws.protocol.Xml;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GetCallerIdentity and AssumeRole. The credentials of a role carry its account in their access key id. */
public final class StsService {
    private static final Pattern ROLE =
            Pattern.compile("arn:aws:iam::(\\d{12}):role/(?:[\\w+=,.@/-]*/)?([\\w+=,.@-]+)");

    private StsService() {}

    public static AwsService create() {
        return new AwsService(
                "sts",
                "2011-06-15",
                "https://sts.amazonaws.com/doc/2011-06-15/",
                Protocol.QUERY,
                Map.of("GetCallerIdentity", StsService::identity, "AssumeRole", StsService::assumeRole));
    }

    private static void identity(AwsCall call, Xml x) {
        String account = call.scope().account();
        x.text("Arn", "arn:aws:iam::" + account + ":root")
                .text("UserId", account)
                .text("Account", account);
    }

    private static void assumeRole(AwsCall call, Xml x) {
        String arn = call.params().text("RoleArn");
        String session = call.params().text("RoleSessionName");
        Matcher role = ROLE.matcher(arn);
        if (!role.matches()) {
            throw AwsException.validation(arn + " is invalid");
        }
        int seconds = call.params().integer("DurationSeconds").orElse(3600);
        String id = "AROA" + Ids.upper(17);
        x.element(
                "Credentials",
                c -> c.text("AccessKeyId", "ASIA" + role.group(1) + Ids.upper(4))
                        .text("SecretAccessKey", Ids.hexDigits(40))
                        .text("SessionToken", Ids.hexDigits(120))
                        .text("Expiration", call.now().plus(Duration.ofSeconds(seconds))));
        x.element(
                "AssumedRoleUser",
                u -> u.text("AssumedRoleId", id + ":" + session)
                        .text(
                                "Arn",
                                "arn:aws:sts::" + role.group(1) + ":assumed-role/" + role.group(2) + "/" + session));
    }
}
