@echo off
rem Finds a JDK 25 or newer, builds what is stale, runs Tessera. See README.md.
setlocal enabledelayedexpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JDK="

call :try "%JAVA_HOME%"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\zulu-*") do call :try "%%~d"
if not defined JDK (
  echo tessera: needs a JDK 25 or newer; install one ^(for example Eclipse Temurin 25^) or set JAVA_HOME 1>&2
  exit /b 2
)

powershell -NoProfile -Command "$s='%HOME_DIR%\app\target\launcher.stamp'; if (!(Test-Path $s)) { exit 1 }; $t=(Get-Item $s).LastWriteTime; if (Get-ChildItem '%HOME_DIR%\pom.xml','%HOME_DIR%\app\pom.xml','%HOME_DIR%\map-layers\pom.xml','%HOME_DIR%\app\src\main','%HOME_DIR%\map-layers\src\main' -Recurse -File | Where-Object { $_.LastWriteTime -gt $t } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 (
  echo tessera: building ^(only when sources changed^)... 1>&2
  pushd "%HOME_DIR%"
  call mvn -q -DskipTests package 1>&2
  if errorlevel 1 (
    popd
    echo tessera: the build failed, see above 1>&2
    exit /b 2
  )
  popd
  type nul > "%HOME_DIR%\app\target\launcher.stamp"
)

set "FX="
for %%j in ("%HOME_DIR%\app\target\lib\javafx-*.jar") do set "FX=!FX!%%~j;"
rem Logging first, because the GeoTools jar carries an older copy inside it.
set "LOGGING="
for %%j in ("%HOME_DIR%\app\target\lib\slf4j-*.jar") do set "LOGGING=!LOGGING!%%~j;"
"%JDK%\bin\java" --module-path "!FX!" --add-modules javafx.controls ^
  --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow ^
  -Xmx1000m -XX:+UseCompactObjectHeaders -Djava.awt.headless=true "-Dtessera.home=%HOME_DIR%" "-Djava.util.logging.config.file=%HOME_DIR%\app\target\classes\logging.properties" %TESSERA_JVM_OPTIONS% ^
  -cp "!LOGGING!%HOME_DIR%\app\target\classes;%HOME_DIR%\map-layers\target\classes;%HOME_DIR%\app\target\lib\*" ^
  org.tessera.cli.Tessera %*
exit /b %errorlevel%

:try
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims==" %%v in ('findstr /b JAVA_VERSION "%~1\release"') do set "VERSION=%%~v"
for /f "delims=." %%m in ("!VERSION!") do if %%m GEQ 25 set "JDK=%~1"
exit /b 0
