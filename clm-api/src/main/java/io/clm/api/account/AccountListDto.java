package io.clm.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Infrastructure accounts, by id. */
@Schema(name = "InfrastructureAccountList")
public record AccountListDto(List<AccountDto> items) {}
