@echo off
rem Hedgerow's front door on Windows: builds on first use, finds a JDK, and hands over. See `hedgerow help`.
setlocal EnableExtensions
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "APP=%HOME_DIR%\kernel\target\app"
set "ARCHIVE=%APP%\hedgerow.aot"
set "PRIVATE=%HOME_DIR%\.hedgerow"
set "LOG=%HOME_DIR%\target\build.log"

set "COMMAND=%~1"
if "%COMMAND%"=="" goto help
for %%C in (help --help -h /?) do if /i "%COMMAND%"=="%%C" goto help
for %%C in (run lab eval shell install uninstall test bench) do if "%COMMAND%"=="%%C" goto known
echo hedgerow: there is no command '%COMMAND%' 1>&2
call :usage 1>&2
exit /b 2

:help
call :usage
exit /b 0

:known
call :find_jdk || exit /b 1
if "%COMMAND%"=="test" goto test
if "%COMMAND%"=="bench" goto bench
call :build_if_needed || exit /b 1
if "%COMMAND%"=="lab" goto lab
if "%COMMAND%"=="shell" goto shell
"%JDK%\bin\java" "@%APP%\jvm.options" "-XX:AOTCache=%ARCHIVE%" "-Dhedgerow.home=%HOME_DIR%" -jar "%APP%\hedgerow-kernel.jar" %*
exit /b %ERRORLEVEL%

:shell
"%JDK%\bin\jshell" --class-path "%APP%\hedgerow-kernel.jar" --startup "%APP%\imports.jshell" --startup "%APP%\shell.jshell" -R-Djava.awt.headless=true
exit /b %ERRORLEVEL%

:test
call :find_maven || exit /b 1
call :rest %*
call :maven verify %REST%
exit /b %ERRORLEVEL%

:bench
call :find_maven || exit /b 1
call :rest %*
if not exist "%HOME_DIR%\target" mkdir "%HOME_DIR%\target"
echo Building the benchmarks ... 1>&2
call :maven -Pbench -Dquick -DskipTests -pl bench -am package >"%LOG%" 2>&1
if errorlevel 1 (
  echo hedgerow: the build failed; all of its output is in %LOG% 1>&2
  exit /b 1
)
"%JDK%\bin\java" --sun-misc-unsafe-memory-access=allow -cp "%HOME_DIR%\bench\target\classes;%HOME_DIR%\bench\target\lib\*" org.hedgerow.bench.Bench %REST%
exit /b %ERRORLEVEL%

:lab
call :rest %*
set "LAB=%JUPYTER_LAB%"
if not defined LAB for %%L in (jupyter-lab.exe) do set "LAB=%%~$PATH:L"
if not defined LAB if exist "%PRIVATE%\venv\Scripts\jupyter-lab.exe" set "LAB=%PRIVATE%\venv\Scripts\jupyter-lab.exe"
if not defined LAB call :make_lab || exit /b 1
"%JDK%\bin\java" "@%APP%\jvm.options" -jar "%APP%\hedgerow-kernel.jar" install --link --prefix "%PRIVATE%" >nul || exit /b 1
set "JUPYTER_PATH=%PRIVATE%\share\jupyter;%JUPYTER_PATH%"
"%LAB%" "--ServerApp.root_dir=%HOME_DIR%\notebooks" %REST%
exit /b %ERRORLEVEL%

:make_lab
echo There is no JupyterLab: putting one into %PRIVATE%\venv (once, about 250 MB) ... 1>&2
if not exist "%PRIVATE%" mkdir "%PRIVATE%"
set "LAB=%PRIVATE%\venv\Scripts\jupyter-lab.exe"
py -3 -m venv "%PRIVATE%\venv" >"%PRIVATE%\lab.log" 2>&1 && "%PRIVATE%\venv\Scripts\python" -m pip install "jupyterlab>=4.2,<5" >>"%PRIVATE%\lab.log" 2>&1 && exit /b 0
echo hedgerow: no JupyterLab could be had; what was tried is in %PRIVATE%\lab.log. This gets it: 1>&2
echo   py -m pip install "jupyterlab>=4.2,<5" 1>&2
echo Notebooks can be executed without it: hedgerow run 1>&2
exit /b 1

:find_jdk
if defined HEDGEROW_JAVA (
  set "JDK=%HEDGEROW_JAVA%"
  call :is_jdk "%HEDGEROW_JAVA%" && exit /b 0
  echo hedgerow: HEDGEROW_JAVA=%HEDGEROW_JAVA% is not the folder of a JDK 25 or newer 1>&2
  exit /b 1
)
if defined JAVA_HOME call :is_jdk "%JAVA_HOME%" && exit /b 0
for %%J in (javac.exe) do if not "%%~$PATH:J"=="" call :is_jdk "%%~dp$PATH:J.." && exit /b 0
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\zulu-*" "%USERPROFILE%\.jdks\*") do call :is_jdk "%%~J" && exit /b 0
echo hedgerow: no JDK 25 or newer found. This gets one: 1>&2
echo   winget install EclipseAdoptium.Temurin.25.JDK 1>&2
echo Where one is installed already, name its folder: set HEDGEROW_JAVA=C:\path\to\jdk 1>&2
exit /b 1

:is_jdk
if not exist "%~1\bin\jshell.exe" exit /b 1
set "MAJOR="
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b JAVA_VERSION= "%~1\release"`) do for /f "delims=." %%M in ("%%~V") do set "MAJOR=%%~M"
if not defined MAJOR exit /b 1
if %MAJOR% LSS 25 exit /b 1
set "JDK=%~f1"
exit /b 0

:find_maven
where mvn >nul 2>&1 && exit /b 0
echo hedgerow: building needs Maven 3.8 or newer, and there is none on PATH; see maven.apache.org/install.html 1>&2
exit /b 1

:maven
setlocal
set "JAVA_HOME=%JDK%"
set "MAVEN_OPTS=%MAVEN_OPTS% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
call mvn -B -ntp -f "%HOME_DIR%\pom.xml" %*
exit /b %ERRORLEVEL%

rem Sources are compared by time with the stamp of the last build.
:build_if_needed
set "STAMP=%HOME_DIR%\target\built"
powershell -NoProfile -Command "if (-not (Test-Path '%STAMP%') -or -not (Test-Path '%APP%\hedgerow-kernel.jar')) { exit 1 }; $t = (Get-Item '%STAMP%').LastWriteTime; if (Get-ChildItem -Recurse '%HOME_DIR%\pom.xml','%HOME_DIR%\lib\pom.xml','%HOME_DIR%\lib\src\main','%HOME_DIR%\kernel\pom.xml','%HOME_DIR%\kernel\src\main' | Where-Object { $_.LastWriteTime -gt $t }) { exit 1 }" && exit /b 0
call :find_maven || exit /b 1
echo Building Hedgerow ... 1>&2
if not exist "%HOME_DIR%\target" mkdir "%HOME_DIR%\target"
if exist "%APP%" rmdir /s /q "%APP%"
call :maven -DskipTests -Dquick package >"%LOG%" 2>&1
if errorlevel 1 (
  findstr /b "[ERROR]" "%LOG%" 1>&2
  echo hedgerow: the build failed; all of its output is in %LOG% 1>&2
  exit /b 1
)
type nul >"%STAMP%"
exit /b 0

rem All arguments but the first.
:rest
set "REST="
:rest_next
shift
if "%~1"=="" exit /b 0
set "REST=%REST% %1"
goto rest_next

:usage
echo Hedgerow: meta-analysis in Java notebooks
echo.
echo   hedgerow run [--in-place^|--check] [FILE.ipynb ...]   execute notebooks without Python; HTML in target\run\
echo   hedgerow lab [JUPYTERLAB OPTIONS]                     JupyterLab on notebooks\, with the kernel
echo   hedgerow eval "CODE" ^| FILE.jshell ^| -                print what the cells would show, as text
echo   hedgerow shell                                        the JDK's jshell with everything preloaded
echo   hedgerow install [--user^|--sys-prefix^|--prefix DIR]  the kernel for a Jupyter you already have
echo   hedgerow uninstall [--user^|--sys-prefix^|--prefix DIR]
echo   hedgerow test [MAVEN OPTIONS]                         the whole test suite
echo   hedgerow bench [WORD]                                 how fast it is, beside R metafor where installed
echo.
echo Needed: a JDK 25 or newer, and Maven 3.8 or newer for the first build.
exit /b 0
