/** The library of texts: documents and their passages, imported, and searched as of a day and place. */
@ApplicationModule(
        displayName = "법령·지침 서고",
        allowedDependencies = {"kernel", "governance"})
@NullMarked
package kr.dolbom.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
