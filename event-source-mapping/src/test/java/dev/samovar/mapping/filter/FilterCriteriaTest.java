package dev.samovar.mapping.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterCriteriaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"body\":[\"x\"]}",
                "{\"body\":{\"a\":{\"b\":[1,null,true,\"x\",{\"prefix\":\"p\"}]}}}",
                "{\"$or\":[{\"a\":[1]},{\"b\":{\"c\":[{\"exists\":false}]}}]}",
                "{\"a\":[{\"numeric\":[\">\",0,\"<=\",5]}]}",
                "{\"a\":[{\"anything-but\":\"x\"},{\"anything-but\":[1,2]}]}"
            })
    void aPatternOfMappingsIsValid(String pattern) {
        assertThat(new FilterCriteria(List.of(pattern)).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tea",
                "[]",
                "{}",
                "{\"body\":\"x\"}",
                "{\"body\":[]}",
                "{\"body\":{}}",
                "{\"body\":[[\"x\"]]}",
                "{\"body\":[\"x\"]} and more",
                "{\"$or\":[]}",
                "{\"a\":[{\"wildcard\":\"*.tea\"}]}",
                "{\"a\":[{\"cidr\":\"10.0.0.0/24\"}]}",
                "{\"a\":[{\"anything-but\":{\"prefix\":\"x\"}}]}",
                "{\"a\":[{\"prefix\":{\"equals-ignore-case\":\"x\"}}]}",
                "{\"a\":[{\"exists\":\"yes\"}]}",
                "{\"a\":[{\"numeric\":[\"about\",5]}]}",
                "{\"a\":[{\"prefix\":\"x\",\"suffix\":\"y\"}]}"
            })
    void whatMappingsDoNotKnowIsInvalid(String pattern) {
        assertThat(new FilterCriteria(List.of("{\"body\":[\"x\"]}", pattern)).isValid())
                .isFalse();
    }
}
