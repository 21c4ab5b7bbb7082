/** The rows: the PostgreSQL the application runs for itself, or the institution's own. */
@ApplicationModule(
        displayName = "행 저장",
        allowedDependencies = {"kernel"})
@NullMarked
package kr.dolbom.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
