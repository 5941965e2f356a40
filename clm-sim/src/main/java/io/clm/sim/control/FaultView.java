package io.clm.sim.control;

import io.clm.sim.fault.ActiveFault;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A fault as the control address shows it: what was asked for, with its id and times. */
final class FaultView {
    private FaultView() {}

    static Map<String, Object> of(ActiveFault fault) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", fault.id());
        view.putAll(JsonMapper.shared().convertValue(fault.fault(), new TypeReference<Map<String, Object>>() {}));
        view.put("since", fault.since().toString());
        if (fault.until() != null) {
            view.put("until", fault.until().toString());
        }
        if (!fault.caught().isEmpty()) {
            view.put("caught", fault.caught());
        }
        return view;
    }
}
