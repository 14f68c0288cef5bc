package org.departures.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium without a window, as the machine has it, and what it logs of a page. */
final class Chromium implements AutoCloseable {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ChromeDriver driver;
  private final List<String> console = new ArrayList<>();

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts it; the test is skipped where the machine has none. */
  static Chromium start(Path downloads, String language, int width, int height) {
    Optional<Path> browser = BROWSERS.stream().flatMap(name -> onPath(name).stream()).findFirst();
    Optional<Path> driver = onPath("chromedriver");
    assumeTrue(
        browser.isPresent() && driver.isPresent(),
        "skipped: there is no chromium with a chromedriver on the PATH");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.get().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--lang=" + language,
        "--window-size=" + width + "," + height);
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "intl.accept_languages",
            language,
            "download.default_directory",
            downloads.toAbsolutePath().toString()));
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return new Chromium(
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(driver.get().toFile()).build(),
            options));
  }

  private static Optional<Path> onPath(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  void open(Path page) {
    driver.get(page.toUri().toString());
  }

  void reload() {
    driver.navigate().refresh();
  }

  /** Presses one key after the other, wherever the focus is. */
  void press(CharSequence... keys) {
    for (CharSequence key : keys) {
      new Actions(driver).sendKeys(key).perform();
    }
  }

  void type(String id, String text) {
    WebElement input = driver.findElement(By.id(id));
    input.clear();
    input.sendKeys(text);
  }

  void enter(String text) {
    press(text, Keys.ENTER);
  }

  void choose(String id, String value) {
    driver.findElement(By.cssSelector("#" + id + " option[value='" + value + "']")).click();
  }

  void click(String selector) {
    driver.findElement(By.cssSelector(selector)).click();
  }

  String text(String selector) {
    return driver.findElement(By.cssSelector(selector)).getText();
  }

  int count(String selector) {
    return driver.findElements(By.cssSelector(selector)).size();
  }

  /** The value of a script's last expression, as text. */
  String eval(String script) {
    return String.valueOf(driver.executeScript("return " + script));
  }

  double number(String script) {
    return ((Number) driver.executeScript("return " + script)).doubleValue();
  }

  /** Waits until a script's value is true. */
  void await(String script) {
    new WebDriverWait(driver, PATIENCE).until(ignored -> eval(script).equals("true"));
  }

  /** Waits for a file, written whole. */
  void await(Path file) {
    new WebDriverWait(driver, PATIENCE).until(ignored -> Files.isRegularFile(file));
  }

  /** How much memory the page's process holds, in bytes; needs Linux's /proc. */
  long memory() {
    return ProcessHandle.current()
        .descendants()
        .map(process -> Path.of("/proc", String.valueOf(process.pid())))
        .filter(process -> read(process.resolve("cmdline")).contains("--type=renderer"))
        .flatMap(process -> read(process.resolve("status")).lines())
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .max()
        .orElse(0);
  }

  /** The file's content; nothing where the process has ended meanwhile. */
  private static String read(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  /** Everything that the page wrote to the console: errors, refusals of its policy. */
  List<String> console() {
    driver.manage().logs().get(LogType.BROWSER).forEach(entry -> console.add(entry.toString()));
    return List.copyOf(console);
  }

  /** The addresses of everything that was asked for since the last call. */
  List<String> requests() {
    ObjectMapper mapper = new ObjectMapper();
    return StreamSupport.stream(
            driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
        .map(LogEntry::getMessage)
        .map(
            message -> {
              try {
                return mapper.readTree(message).get("message");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .filter(message -> message.get("method").asText().equals("Network.requestWillBeSent"))
        .map((JsonNode message) -> message.at("/params/request/url").asText())
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
