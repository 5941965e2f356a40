package io.clm.sim.kube.controllers.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.clm.sim.kube.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AmountsTest {
    private static JsonNode value(String json) {
        return Json.parse(json.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "100m, 100",
        "2, 2000",
        "1.5, 1500",
        "1Ki, 1024000",
        "1k, 1000000",
        "2e3, 2000000",
        "1E, 1000000000000000000000",
        "lots, 0",
        "'', 0"
    })
    void quantities_are_read_in_thousandths(String text, String milli) {
        assertThat(Quantity.milli(text)).isEqualTo(new java.math.BigDecimal(milli).longValue());
    }

    @Test
    void thousandths_are_written_without_a_suffix_where_they_are_whole() {
        assertThat(Quantity.ofMilli(2000)).isEqualTo("2");
        assertThat(Quantity.ofMilli(1930)).isEqualTo("1930m");
    }

    @ParameterizedTest
    @CsvSource({"2, 10, 2, 2", "'\"2\"', 10, 2, 2", "'\"25%\"', 10, 3, 2", "'\"100%\"', 3, 3, 3", "'\"0%\"', 3, 0, 0"})
    void numbers_and_percents_are_rounded_as_asked(String json, int total, int up, int down) {
        IntOrPercent amount = IntOrPercent.of(value(json)).orElseThrow();
        assertThat(amount.roundedUp(total)).isEqualTo(up);
        assertThat(amount.roundedDown(total)).isEqualTo(down);
    }

    @ParameterizedTest
    @CsvSource({"null", "'\"some\"'", "'\"x%\"'", "{}"})
    void what_is_no_amount_is_none(String json) {
        assertThat(IntOrPercent.of(value(json))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | true",
                "{'matchLabels': {'app': 'web'}} | true",
                "{'matchLabels': {'app': 'api'}} | false",
                "{'matchExpressions': [{'key': 'app', 'operator': 'In', 'values': ['api', 'web']}]} | true",
                "{'matchExpressions': [{'key': 'app', 'operator': 'NotIn', 'values': ['web']}]} | false",
                "{'matchExpressions': [{'key': 'tier', 'operator': 'NotIn', 'values': ['web']}]} | true",
                "{'matchExpressions': [{'key': 'tier', 'operator': 'Exists'}]} | false",
                "{'matchExpressions': [{'key': 'tier', 'operator': 'DoesNotExist'}]} | true",
                "{'matchExpressions': [{'key': 'size', 'operator': 'Gt', 'values': ['3']}]} | true",
                "{'matchExpressions': [{'key': 'size', 'operator': 'Lt', 'values': ['4']}]} | false",
                "{'matchExpressions': [{'key': 'app', 'operator': 'Gt', 'values': ['3']}]} | false",
                "{'matchExpressions': [{'key': 'app', 'operator': 'Near', 'values': ['3']}]} | false",
                "null | false"
            })
    void selectors_match_labels(String selector, boolean expected) {
        Map<String, String> labels = Map.of("app", "web", "size", "4");
        assertThat(LabelSelector.matches(value(selector.replace("'", "\"")), labels))
                .isEqualTo(expected);
    }

    @Test
    void equal_templates_have_equal_names_whatever_the_order_of_their_fields() {
        JsonNode one = value("{'a': 1, 'b': [{'c': 'x', 'd': null}]}");
        JsonNode same = value("{'b': [{'d': null, 'c': 'x'}], 'a': 1}");
        assertThat(TemplateHash.of(one, 0)).isEqualTo(TemplateHash.of(same, 0)).hasSize(10);
        assertThat(TemplateHash.of(one, 0)).isNotEqualTo(TemplateHash.of(one, 1));
        assertThat(TemplateHash.of(one, 0)).isNotEqualTo(TemplateHash.of(value("{'a': 1, 'b': []}"), 0));
    }
}
