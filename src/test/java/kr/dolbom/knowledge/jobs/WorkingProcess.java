package kr.dolbom.knowledge.jobs;

import java.nio.file.Path;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Works on whatever jobs there are until it is killed. Arguments: address, user, password, data folder. */
final class WorkingProcess {

    private WorkingProcess() {}

    public static void main(String[] words) throws InterruptedException {
        Workshop workshop = Workshop.in(new DriverManagerDataSource(words[0], words[1], words[2]), Path.of(words[3]));
        workshop.jobs.work();
        System.out.println("!");
        Thread.currentThread().join();
    }
}
