package io.clm.worker.kube;

import io.clm.core.drain.Budget;
import io.clm.core.drain.LabelSelector;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads PodDisruptionBudgets. */
final class BudgetReader {
    private BudgetReader() {}

    static Budget read(Map<String, Object> budget) {
        return new Budget(
                Json.text(budget, "metadata", "namespace"),
                Json.text(budget, "metadata", "name"),
                selector(budget),
                isBehind(budget) ? 0 : Json.number(budget, "status", "disruptionsAllowed"),
                Json.number(budget, "status", "currentHealthy"),
                Json.number(budget, "status", "desiredHealthy"),
                Json.text(budget, "spec", "unhealthyPodEvictionPolicy").equals("AlwaysAllow")
                        ? Budget.UnhealthyPods.ALWAYS_ALLOW
                        : Budget.UnhealthyPods.IF_HEALTHY_BUDGET);
    }

    private static boolean isBehind(Map<String, Object> budget) {
        return Json.number(budget, "status", "observedGeneration") < Json.number(budget, "metadata", "generation");
    }

    private static @Nullable LabelSelector selector(Map<String, Object> budget) {
        if (!(Json.at(budget, "spec", "selector") instanceof Map<?, ?>)) {
            return null;
        }
        List<LabelSelector.Requirement> requirements =
                Json.objects(budget, "spec", "selector", "matchExpressions").stream()
                        .map(BudgetReader::requirement)
                        .toList();
        return new LabelSelector(Json.strings(budget, "spec", "selector", "matchLabels"), requirements);
    }

    private static LabelSelector.Requirement requirement(Map<String, Object> expression) {
        return new LabelSelector.Requirement(
                Json.text(expression, "key"),
                operator(Json.text(expression, "operator")),
                Json.texts(expression, "values"));
    }

    private static LabelSelector.Operator operator(String operator) {
        return switch (operator) {
            case "In" -> LabelSelector.Operator.IN;
            case "NotIn" -> LabelSelector.Operator.NOT_IN;
            case "Exists" -> LabelSelector.Operator.EXISTS;
            case "DoesNotExist" -> LabelSelector.Operator.DOES_NOT_EXIST;
            default -> throw new IllegalArgumentException("no label selector operator: " + operator);
        };
    }
}
