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
  del /q "%HOME_DIR%\app\target\aot-*" 2>nul
  type nul > "%HOME_DIR%\app\target\launcher.stamp"
)

rem From jars, in a fixed order: what the JVM caches of classes depends on both. Logging first, because the GeoTools jar carries an
rem older copy inside it.
set "TARGET=%HOME_DIR%\app\target"
set "FX="
set "CLASSES="
for %%j in ("%TARGET%\lib\javafx-*.jar") do set "FX=!FX!%%~j;"
for %%j in ("%TARGET%\lib\slf4j-*.jar" "%TARGET%\app-*.jar") do set "CLASSES=!CLASSES!%%~j;"
for %%j in ("%TARGET%\lib\*.jar") do (
  set "NAME=%%~nj"
  if not "!NAME:~0,7!"=="javafx-" if not "!NAME:~0,6!"=="slf4j-" set "CLASSES=!CLASSES!%%~j;"
)
rem The class path is longer than a command line may be, so the JVM reads it from a file.
> "%TARGET%\launcher.args" (
  echo --module-path "!FX:\=\\!"
  echo --add-modules javafx.controls --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow
  echo -Xmx1000m -XX:G1HeapRegionSize=4m -XX:+UseCompactObjectHeaders -Djava.awt.headless=true
  echo "-Djava.util.logging.config.file=!TARGET:\=\\!\\classes\\logging.properties"
  echo -cp "!CLASSES:\=\\!"
)
rem The AOT cache, as in the launcher beside this one (decision 021).
set "CACHE=%TARGET%\aot-!VERSION!"
if "%~1"=="--prepare-start" goto :prepare
set "AOT="
if exist "!CACHE!" (
  set AOT="-XX:AOTCache=!CACHE!" -Xlog:aot*=off -Xlog:cds*=off
) else if "%~1"=="" if not "%TESSERA_AOT%"=="off" if not exist "%TARGET%\aot-training" (
  start "" /b /low cmd /c ""%~f0" --prepare-start" >nul 2>&1
)
"%JDK%\bin\java" "-Dtessera.home=%HOME_DIR%" !AOT! %TESSERA_JVM_OPTIONS% "@%TARGET%\launcher.args" org.tessera.cli.Tessera %*
exit /b %errorlevel%

:prepare
md "%TARGET%\aot-training" 2>nul || exit /b 1
set "WORK=%TEMP%\tessera-aot.%RANDOM%"
xcopy /e /i /q "%HOME_DIR%\sample-data" "!WORK!\sample-data" >nul
for %%f in ("!WORK!\sample-data\cases\*.csv.gz") do echo %%~nf | findstr 2015-05 >nul || del "%%~f"
set SHOT="-Dtessera.home=!WORK!" "@%TARGET%\launcher.args" org.tessera.cli.Tessera shot --workspace "!WORK!\workspace" --view operations --size 1920x1080 --out "!WORK!\shot.png"
"%JDK%\bin\java" !SHOT! && "%JDK%\bin\java" "-XX:AOTCacheOutput=!WORK!\cache" !SHOT! && move /y "!WORK!\cache" "!CACHE!" >nul
set "RESULT=%errorlevel%"
rd /s /q "!WORK!"
rd "%TARGET%\aot-training"
exit /b %RESULT%

:try "%JAVA_HOME%"
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
  del /q "%HOME_DIR%\app\target\aot-*" 2>nul
  type nul > "%HOME_DIR%\app\target\launcher.stamp"
)

set "FX="
for %%j in ("%HOME_DIR%\app\target\lib\javafx-*.jar") do set "FX=!FX!%%~j;"
rem Logging first, because the GeoTools jar carries an older copy inside it.
set "LOGGING="
for %%j in ("%HOME_DIR%\app\target\lib\slf4j-*.jar") do set "LOGGING=!LOGGING!%%~j;"
"%JDK%\bin\java" --module-path "!FX!" --add-modules javafx.controls ^
  --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow ^
  -Xmx1000m -XX:G1HeapRegionSize=4m -XX:+UseCompactObjectHeaders -Djava.awt.headless=true "-Dtessera.home=%HOME_DIR%" "-Djava.util.logging.config.file=%HOME_DIR%\app\target\classes\logging.properties" %TESSERA_JVM_OPTIONS% ^
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
