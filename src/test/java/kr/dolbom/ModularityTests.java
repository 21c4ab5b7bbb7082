package kr.dolbom;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import kr.wrongtree.WrongTree;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The ladder of ARCHITECTURE.md: a module looks down only. */
class ModularityTests {

    @Test
    void everyModuleUsesOnlyWhatItsPackageAllows() {
        ApplicationModules.of(Dolbom.class).verify();
    }

    @Test
    void theRuleCanFail() {
        assertThatThrownBy(() -> ApplicationModules.of(WrongTree.class, new ImportOption.OnlyIncludeTests())
                        .verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("lower");
    }
}
