package io.clm.core.rollstatus;

/** What others build on. */
final class Served {

    private Served() {}

    static Status definition(Tree object) {
        if (object.condition("NamesAccepted")
                .filter(found -> found.text("status").equals("False"))
                .isPresent()) {
            return Status.failed("its names are not accepted%s", object.said("NamesAccepted"));
        }
        return object.holds("Established") ? Status.ready() : Status.progressing("it is not established");
    }

    static Status apiService(Tree object) {
        return object.holds("Available")
                ? Status.ready()
                : Status.progressing("its service is not available%s", object.said("Available"));
    }

    static Status claim(Tree object) {
        return switch (object.at("status").text("phase")) {
            case "Bound" -> Status.ready();
            case "Lost" -> Status.failed("its volume is lost");
            default -> Status.progressing("it is not bound; some storage classes bind with the first pod only");
        };
    }

    static Status namespace(Tree object) {
        return object.at("status").text("phase").equals("Active")
                ? Status.ready()
                : Status.progressing("it is not active");
    }
}
