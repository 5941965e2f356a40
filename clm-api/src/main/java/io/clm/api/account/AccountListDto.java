package io.clm.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Infrastructure accounts, by id unless another order was asked for.
 *
 * @param nextCursor to be given as {@code cursor}; absent at the end
 */
@Schema(name = "InfrastructureAccountList")
public record AccountListDto(
        List<AccountDto> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextCursor) {}
