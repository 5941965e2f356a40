package io.clm.api.plan;

import io.clm.api.error.ApiException;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.core.rollout.Rollout;
import io.clm.store.plan.PlanStore;
import io.clm.store.rollout.RolloutStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plan that a rollout was approved with, for as long as the rollout is known. */
@RestController
@RequestMapping("/api/v1/rollouts/{id}/plan")
@Tag(name = "Rollouts")
@Allow(Role.VIEWER)
class RolloutPlanController {

    private final RolloutStore rollouts;
    private final PlanStore plans;

    RolloutPlanController(RolloutStore rollouts, PlanStore plans) {
        this.rollouts = rollouts;
        this.plans = plans;
    }

    @GetMapping
    @Operation(operationId = "getRolloutPlan", summary = "The plan that a rollout carries out or has carried out")
    PlanDto plan(@PathVariable UUID id) {
        return rollouts.find(id)
                .map(Rollout::planId)
                .flatMap(plans::find)
                .map(PlanDto::of)
                .orElseThrow(() -> ApiException.notFound("rollout", id.toString()));
    }
}
