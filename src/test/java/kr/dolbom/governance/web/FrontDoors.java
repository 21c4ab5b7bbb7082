package kr.dolbom.governance.web;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.dolbom.kernel.Actor;

/** Every public method of a bean that is told who acts, and what the table of who may says about it. */
final class FrontDoors {

    private static final Path TABLE = Path.of("src/test/resources/front-doors.txt");

    private FrontDoors() {}

    /** As the byte code has them: {@code desk.HandOvers.take}. */
    static TreeSet<String> found() {
        TreeSet<String> found = new TreeSet<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("kr.dolbom").stream()
                        .filter(FrontDoors::isBean)
                        .flatMap(bean -> bean.getMethods().stream())
                        .filter(FrontDoors::isToldWhoActs)
                        .forEach(method -> found.add(name(method)));
        return found;
    }

    /** Lines of {@code name = duty}. */
    static Map<String, String> table() throws IOException {
        Map<String, String> table = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] parts = line.split("=", 2);
            table.put(parts[0].strip(), parts[1].strip());
        }
        return table;
    }

    private static boolean isBean(JavaClass candidate) {
        return candidate.getModifiers().contains(JavaModifier.PUBLIC)
                && candidate.isMetaAnnotatedWith(org.springframework.stereotype.Component.class)
                && !candidate.getPackageName().contains(".web");
    }

    private static boolean isToldWhoActs(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Actor.class));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getName().replace("kr.dolbom.", "") + "." + method.getName();
    }
}
