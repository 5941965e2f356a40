package io.clm.api.transfer;

import io.clm.api.input.Filters;
import io.clm.api.reach.Reach;
import io.clm.api.security.Allow;
import io.clm.api.security.Role;
import io.clm.api.security.Scope;
import io.clm.core.registry.InfrastructureAccount;
import io.clm.store.Change;
import io.clm.store.Page;
import io.clm.store.account.AccountStore;
import io.clm.store.cluster.ClusterFilter;
import io.clm.store.fleet.FleetCluster;
import io.clm.store.fleet.FleetOrder;
import io.clm.store.fleet.FleetStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registry as CLM's {@code clusters.yaml}. Secrets leave masked, and a mask that comes back means what is there. */
@RestController
@Allow(Role.VIEWER)
@RequestMapping("/api/v1/clusters.yaml")
@Tag(name = "Transfer")
class TransferController {
    private static final String YAML = "application/yaml";
    private static final int PAGE = 500;

    private final Importer importer;
    private final FleetStore fleet;
    private final AccountStore accounts;

    TransferController(Importer importer, FleetStore fleet, AccountStore accounts) {
        this.importer = importer;
        this.fleet = fleet;
        this.accounts = accounts;
    }

    @GetMapping
    @Operation(
            operationId = "exportClusters",
            summary = "All clusters in reach as CLM's clusters.yaml, secrets masked",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A clusters.yaml",
                            content =
                                    @Content(
                                            mediaType = YAML,
                                            schema = @Schema(implementation = ClustersFileDto.class))))
    void export(HttpServletRequest request, HttpServletResponse response, Scope scope) throws IOException {
        ClusterFilter filter = Reach.narrow(scope, channel(new Filters(request)));
        response.setContentType(YAML);
        response.setCharacterEncoding("utf-8");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        write(filter, out);
        out.flush();
    }

    private static ClusterFilter channel(Filters filters) {
        String channel = filters.text("channel");
        return channel == null ? ClusterFilter.ALL : ClusterFilter.ofChannel(channel);
    }

    private void write(ClusterFilter filter, Writer out) throws IOException {
        Map<String, InfrastructureAccount> known =
                accounts.list().stream().collect(Collectors.toMap(InfrastructureAccount::id, Function.identity()));
        YamlWriter yaml = new YamlWriter(out);
        out.write("clusters:\n");
        Page.@Nullable Cursor cursor = null;
        do {
            Page<FleetCluster> page = fleet.page(filter, FleetOrder.BY_ID, cursor, PAGE);
            for (FleetCluster cluster : page.items()) {
                String account = cluster.registered().cluster().infrastructureAccount();
                yaml.item(ClusterEntry.of(cluster.registered(), known.computeIfAbsent(account, this::account)));
            }
            cursor = page.next();
        } while (cursor != null);
    }

    @Allow(value = Role.ADMIN, wholeFleet = true)
    @PostMapping(consumes = {YAML, "application/x-yaml", "text/yaml", "text/x-yaml"})
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(mediaType = YAML, schema = @Schema(implementation = ClustersFileDto.class)))
    @Operation(
            operationId = "importClusters",
            summary = "Take a clusters.yaml: what it names is created or replaced, all of it or nothing")
    ImportDto take(
            @RequestParam(name = "create_missing", defaultValue = "false") boolean createMissing,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            HttpServletRequest request,
            Change by)
            throws IOException {
        return importer.take(ClustersYaml.read(body(request)), createMissing, dryRun, by);
    }

    private InfrastructureAccount account(String id) {
        return accounts.find(id).orElseThrow();
    }

    private static String body(HttpServletRequest request) throws IOException {
        try (InputStream in = request.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
