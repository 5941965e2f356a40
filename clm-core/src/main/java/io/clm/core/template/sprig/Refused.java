package io.clm.core.template.sprig;

import static io.clm.core.template.value.GoType.ANY;

import io.clm.core.template.TemplateException;
import io.clm.core.template.value.TemplateFunction;
import java.util.ArrayList;
import java.util.List;

/** What a template must not do: its result would depend on when, where and how often it is rendered. */
final class Refused {

    private static final String TIME = "the same version must give the same result whenever it is rendered";
    private static final String CHANCE = "the same version must give the same result each time it is rendered";
    private static final String PLACE = "a template sees nothing of the machine that renders it";
    private static final String SECRET = "keep the secret in a config item, encrypted (aws:kms:...)";

    private Refused() {}

    static List<TemplateFunction> all() {
        List<TemplateFunction> all = new ArrayList<>();
        add(all, TIME, "now", "ago", "date", "date_in_zone", "dateInZone", "date_modify", "dateModify");
        add(all, TIME, "must_date_modify", "mustDateModify", "toDate", "mustToDate", "htmlDate", "htmlDateInZone");
        add(all, TIME, "unixEpoch", "durationRound");
        add(all, CHANCE, "randAlphaNum", "randAlpha", "randAscii", "randNumeric", "randInt", "randBytes", "shuffle");
        add(all, CHANCE, "uuidv4");
        add(all, PLACE, "env", "expandenv", "getHostByName");
        add(all, SECRET, "genPrivateKey", "genCA", "genCAWithKey", "genSelfSignedCert", "genSelfSignedCertWithKey");
        add(all, SECRET, "genSignedCert", "genSignedCertWithKey", "buildCustomCert", "derivePassword", "bcrypt");
        add(all, SECRET, "htpasswd", "encryptAES", "decryptAES");
        return all;
    }

    private static void add(List<TemplateFunction> all, String why, String... names) {
        for (String name : names) {
            all.add(TemplateFunction.of(name, ANY).andMore().gives(arguments -> {
                throw TemplateException.of("the function " + name + " is not offered: " + why);
            }));
        }
    }
}
